#pragma once
// Delivery: handing a message to a mail server (SMTP, by libcurl), or into a folder when there is none.
#include <string>

namespace mail {

struct DeliverySettings {
    std::string smtp_url{};  ///< smtp://host:587, smtps://host:465; empty: into `folder`
    std::string user{}, password{};
    bool may_be_plain = false;  ///< allow a server that offers no STARTTLS: only on a trusted network
    std::string folder{};       ///< DATA/outbox
};

class Delivery {
public:
    explicit Delivery(DeliverySettings settings);
    /// Sends it or throws what the server said; at most 60 s. False: the server will never take mail for this
    /// recipient. `name`: of the file, when it goes into the folder.
    bool send(const std::string& from, const std::string& to, const std::string& message,
              const std::string& name) const;

private:
    void write_file(const std::string& to, const std::string& message, const std::string& name) const;
    bool speak_smtp(const std::string& from, const std::string& to, const std::string& message) const;

    DeliverySettings settings_;
};

}  // namespace mail
