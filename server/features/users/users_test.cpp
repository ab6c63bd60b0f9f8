// Accounts from end to end, on the embedded store: registering, sessions, links in mails, leaving.
#include "features/users/users.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "auth/passwords.hpp"
#include "base/encoding.hpp"
#include "base/random.hpp"
#include "features/mail/outbox.hpp"
#include "features/sessions/authenticator.hpp"
#include "features/sessions/credentials.hpp"
#include "features/sessions/device.hpp"
#include "features/sessions/tokens.hpp"
#include "features/site/sites.hpp"
#include "features/users/exports.hpp"
#include "features/users/leaving.hpp"
#include "features/users/mailed_tokens.hpp"
#include "features/users/recovery.hpp"
#include "jobs/workers.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"
#include "store/removal.hpp"

namespace users {
namespace {

namespace fs = std::filesystem;
using base::Failure, base::Fault;

const schema::Collection* const all[] = {&schema::collection<User>,
                                         &schema::collection<UserEmail>,
                                         &schema::collection<sessions::Session>,
                                         &schema::collection<sessions::ApiToken>,
                                         &schema::collection<MailedToken>,
                                         &schema::collection<site::Site>,
                                         &schema::collection<mail::Mail>,
                                         &schema::collection<jobs::Job>,
                                         &schema::collection<store::Removal>};

constexpr auto password = "seven green kites";

class UsersTest : public testing::Test {
protected:
    UsersTest() {
        workers.on(mail::Outbox::job, [this](const std::string& id) { outbox.deliver(id); });
        workers.on(Leaving::job, [this](const std::string& who) { leaving.clear(who); });
        workers.on(Recovery::job, [this](const std::string& address) { recovery.send_reset(address); });
    }
    ~UsersTest() override {
        opened.reset();
        fs::remove_all(folder);
    }

    sessions::Started sign_up(const std::string& email = "Ada@example.org") {
        return users.sign_up({.address = "192.0.2.1"}, {email, password, "Ada", "Lovelace", Role::student});
    }
    sessions::Started sign_in() { return sessions.log_in({}, {"ada@example.org", password}); }
    auth::Caller caller_of(const std::string& token) { return authenticator.authenticate({.cookie = token}); }
    /// The token of the newest link of this kind that was sent; the letters are gone afterwards.
    std::string mailed(const std::string& kind) {
        workers.run_due();
        std::string token;
        for (const auto& file : fs::directory_iterator{folder / "outbox"}) {
            std::stringstream text;
            text << std::ifstream{file.path()}.rdbuf();
            const auto found = link_in(text.str(), kind);
            if (!found.empty()) token = found;
            fs::remove(file.path());
        }
        return token;
    }
    static std::string link_in(std::string bytes, const std::string& kind) {
        // The plain part: base64 between the first empty line after its headers and the next boundary.
        auto at = bytes.find("\r\n\r\n", bytes.find("text/plain")) + 4;
        std::string encoded;
        for (; bytes[at] != '-'; ++at)
            if (bytes[at] != '\r' && bytes[at] != '\n' && bytes[at] != '=')
                encoded += bytes[at] == '+' ? '-' : bytes[at] == '/' ? '_' : bytes[at];
        const auto text = base::from_base64url(encoded).value_or("");
        const auto link = text.find("http://localhost:8080/" + kind + "/");
        return link == text.npos ? ""
                                 : text.substr(text.find(kind, link) + kind.size() + 1, sessions::token_characters);
    }
    std::int64_t edges_of(UserId user) {
        return store::of<sessions::Session>(documents).count({store::eq<&sessions::Session::user>(user)}) +
               store::of<MailedToken>(documents).count({store::eq<&MailedToken::user>(user)});
    }
    static Fault fault_of(auto call) {
        try {
            call();
        } catch (const Failure& failure) {
            return failure.fault;
        }
        return Fault::outdated;  // nothing here fails so
    }

    fs::path folder = fs::temp_directory_path() / ("lyceum-users-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
    jobs::Queue queue;
    jobs::Workers workers{documents, queue};
    auth::Limits limits;
    mail::Outbox outbox{
        documents, queue, mail::Delivery{{.folder = folder / "outbox"}}, {"School", "school@example.org"}};
    sessions::Credentials credentials{documents, limits};
    sessions::Sessions sessions{documents, credentials};
    sessions::Tokens tokens{documents};
    sessions::Authenticator authenticator{documents};
    MailedTokens links{outbox, limits, "http://localhost:8080/"};
    Users users{documents, sessions, links};
    Recovery recovery{{documents, sessions, credentials, links, queue}};
    Leaving leaving{documents,
                    credentials,
                    queue,
                    all,
                    {.remove = [](store::Documents& inside, const schema::Collection& of, base::ObjectId id) {
                        store::remove_with(inside, all, of, id);
                    }}};
    Exports exports{documents, all};
    site::Sites sites{documents, sessions, "printed", default_shortest_password};
};

TEST_F(UsersTest, RegisterOnceWithAnAddressHoweverItIsWritten) {
    const auto started = sign_up();
    EXPECT_EQ(caller_of(started.token).user, started.user._id);
    EXPECT_EQ(fault_of([&] { sign_up("aDA@EXAMPLE.org"); }), Fault::conflict);
    EXPECT_EQ(fault_of([&] { users.sign_up({}, {"b@example.org", "short", "B", "B"}); }), Fault::invalid);
}

TEST_F(UsersTest, CannotFillAMailboxByRegisteringAndLeaving) {
    for (int i = 0; i < 5; ++i) leaving.leave(caller_of(sign_up().token), {password});
    EXPECT_EQ(fault_of([&] { sign_up("ADA@example.org"); }), Fault::too_many);
    EXPECT_TRUE(sign_up("bob@example.org").session);
}

TEST_F(UsersTest, LogInOutAndEndOtherSessions) {
    sign_up();
    const auto first = sessions.log_in({}, {"ada@example.org", password});
    const auto here = caller_of(first.token);
    const auto second = sessions.log_in(here, {"ada@example.org", password});
    EXPECT_FALSE(caller_of(first.token).signed_in()) << "the session that a login came with ends";
    const auto me = caller_of(second.token);
    EXPECT_EQ(sessions.list(me, {}).data.size(), 2u);
    for (const auto& card : sessions.list(me, {}).data)
        if (!card.isCurrent) sessions.end(me, card.session._id);
    sessions.log_out(me);
    EXPECT_FALSE(caller_of(second.token).signed_in());
}

TEST_F(UsersTest, SayTheSameForAWrongPasswordAndAnUnknownAccount) {
    sign_up();
    std::string texts[2];
    const std::string emails[] = {"ada@example.org", "nobody@example.org"};
    for (int i = 0; i < 2; ++i) {
        try {
            sessions.log_in({}, {emails[i], "wrong"});
        } catch (const Failure& failure) {
            texts[i] = failure.what();
        }
    }
    EXPECT_FALSE(texts[0].empty());
    EXPECT_EQ(texts[0], texts[1]);
}

TEST_F(UsersTest, MayTryTenPasswords) {
    const auto try_one = [&] { return fault_of([&] { sessions.log_in({}, {"nobody@example.org", "wrong"}); }); };
    for (int i = 0; i < 10; ++i) EXPECT_EQ(try_one(), Fault::unauthenticated);
    EXPECT_EQ(try_one(), Fault::too_many);
}

TEST_F(UsersTest, ChangeThePasswordAndEndEverySession) {
    const auto started = sign_up();
    const auto me = caller_of(started.token);
    const auto token = tokens.make(me, {{.name = "script", .scopes = {sessions::Scope::read}}}).value.token;
    EXPECT_TRUE(authenticator.authenticate({.has_authorization = true, .bearer = token}).signed_in());
    EXPECT_EQ(fault_of([&] { recovery.change_password(me, {"wrong", "nine purple boats"}); }), Fault::invalid);
    const auto next = recovery.change_password(me, {password, "nine purple boats"});
    EXPECT_FALSE(caller_of(started.token).signed_in());
    EXPECT_TRUE(caller_of(next.token).signed_in());
    EXPECT_EQ(fault_of([&] { authenticator.authenticate({.has_authorization = true, .bearer = token}); }),
              Fault::unauthenticated);
    EXPECT_TRUE(sessions.log_in({}, {"ada@example.org", "nine purple boats"}).session);
}

TEST_F(UsersTest, UpgradeBcryptAtLogin) {
    auto user = sign_up().user;
    // "correct horse" by bcrypt, cost 4, as another application may have stored it.
    const std::string bcrypt = "$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e";
    store::of<User>(documents).update(user._id, {store::set<&User::password>(bcrypt)});
    sessions.log_in({}, {"ada@example.org", "correct horse"});
    EXPECT_TRUE(store::of<User>(documents).get(user._id).password.starts_with("$argon2id$"));
}

TEST_F(UsersTest, SetANewPasswordByAMailedLinkOnce) {
    const auto started = sign_up();
    mailed("verify");
    recovery.ask_reset({}, {{"ADA@example.org"}});
    recovery.ask_reset({}, {{"nobody@example.org"}});
    const auto link = mailed("reset");
    ASSERT_EQ(link.size(), sessions::token_characters);
    EXPECT_EQ(fault_of([&] { recovery.verify({}, link); }), Fault::not_found) << "for another purpose";
    recovery.reset(link, {"nine purple boats"});
    EXPECT_FALSE(caller_of(started.token).signed_in());
    EXPECT_EQ(fault_of([&] { recovery.reset(link, {"ten purple boats"}); }), Fault::not_found);
    EXPECT_TRUE(sessions.log_in({}, {"ada@example.org", "nine purple boats"}).user.emailVerifiedAt);
}

TEST_F(UsersTest, ChangeTheirAddressByALinkToTheNewOne) {
    const auto me = caller_of(sign_up().token), elsewhere = caller_of(sign_in().token);
    const auto first = mailed("verify");
    recovery.change_address(me, {{password, "ada@example.net"}});
    EXPECT_EQ(fault_of([&] { recovery.verify({}, first); }), Fault::not_found) << "a newer link takes its place";
    EXPECT_EQ(users.me(me).user.email, "Ada@example.org");
    recovery.verify(me, mailed("verify"));
    EXPECT_TRUE(users.me(me).user.emailVerifiedAt);
    EXPECT_EQ(users.me(me).user.email, "ada@example.net");
    const auto sessions_left = sessions.list(me, {}).data;
    ASSERT_EQ(sessions_left.size(), 1u) << "the one that took the link";
    EXPECT_TRUE(sessions_left[0].isCurrent);
    EXPECT_TRUE(sign_up().session) << "the address before is free again";
}

TEST_F(UsersTest, AreNotToldThatAnAddressIsTaken) {
    const auto me = caller_of(sign_up().token);
    sign_up("taken@example.org");
    mailed("verify");
    recovery.change_address(me, {{password, "TAKEN@example.org"}});
    EXPECT_EQ(mailed("verify"), "");
    EXPECT_EQ(users.me(me).user.email, "Ada@example.org");
}

TEST_F(UsersTest, LockOutStrangersButNotThemselves) {
    const auto started = sign_up();
    const auto me = caller_of(started.token);
    const auto mark = sessions::device_mark(started.user);
    const auto guess = [&](std::string_view device) {
        return fault_of([&] { sessions.log_in({}, {"ada@example.org", "wrong"}, device); });
    };
    for (int i = 0; i < 10; ++i) guess({});
    EXPECT_EQ(guess({}), Fault::too_many);
    EXPECT_EQ(guess("made.up"), Fault::too_many);
    EXPECT_TRUE(sessions.log_in({}, {"ada@example.org", password}, mark).session);
    EXPECT_TRUE(recovery.change_password(me, {password, "nine purple boats"}).session);
    EXPECT_TRUE(sessions.log_in({}, {"ada@example.org", "nine purple boats"}).session) << "forgiven";
    EXPECT_EQ(guess(mark), Fault::unauthenticated) << "a mark of the password before makes a stranger";
}

TEST_F(UsersTest, HaveTenGuessesOnAKnownDeviceToo) {
    const auto mark = sessions::device_mark(sign_up().user);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(fault_of([&] { sessions.log_in({}, {"ada@example.org", "wrong"}, mark); }), Fault::unauthenticated);
    EXPECT_EQ(fault_of([&] { sessions.log_in({}, {"ada@example.org", "wrong"}, mark); }), Fault::too_many);
    EXPECT_TRUE(sessions.log_in({}, {"ada@example.org", password}).session);
}

TEST_F(UsersTest, CostTheSameWorkWithAHashThatNobodyCanMatch) {
    const auto user = sign_up().user;
    store::of<User>(documents).update(user._id, {store::set<&User::password>("!")});
    const auto work = [&](const std::string& email) {
        timespec before{}, after{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
        fault_of([&] { sessions.log_in({}, {email, "wrong"}); });
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
        return static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 +
               static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
    };
    work("nobody@example.org");  // makes the hash to compare with
    EXPECT_GT(work("ada@example.org"), work("nobody@example.org") / 2);
}

TEST_F(UsersTest, ExportWhatIsTheirsWithoutSecrets) {
    const auto me = caller_of(sign_up().token);
    const auto json = exports.mine(me).bytes;
    EXPECT_NE(json.find("\"sessions\":[{\"_id\""), json.npos) << json;
    EXPECT_NE(json.find("Ada@example.org"), json.npos);
    EXPECT_EQ(json.find("hash"), json.npos);
    EXPECT_EQ(json.find("argon2id"), json.npos);
}

TEST_F(UsersTest, LeaveATombstone) {
    const auto started = sign_up();
    const auto me = caller_of(started.token);
    EXPECT_EQ(fault_of([&] { leaving.leave(me, {"wrong"}); }), Fault::invalid);
    leaving.leave(me, {password});
    EXPECT_FALSE(caller_of(started.token).signed_in());
    EXPECT_EQ(users.get(me.user).person.firstName, deleted_first_name);
    EXPECT_GT(edges_of(me.user), 0) << "what belongs to it goes later";
    workers.run_due();
    EXPECT_EQ(edges_of(me.user), 0);
    EXPECT_EQ(fault_of([&] { sessions.log_in({}, {"ada@example.org", password}); }), Fault::unauthenticated);
    EXPECT_NE(sign_up().user._id, me.user);
}

TEST_F(UsersTest, LeaveManyEdgesInBoundedTransactions) {
    const auto started = sign_up();
    documents.transact([&](store::Documents& inside) {
        for (int i = 0; i < 7'000; ++i) {
            MailedToken one{.hash = std::to_string(i), .user = started.user._id, .address = "a@example.org"};
            store::of<MailedToken>(inside).insert(one);
        }
    });
    leaving.leave(caller_of(started.token), {password});
    const auto before = opened->engine().stats().transactions;
    leaving.clear(started.user._id.hex() + " keep");
    EXPECT_GE(opened->engine().stats().transactions - before, 50u);
    EXPECT_GT(edges_of(started.user._id), 0) << "other jobs have their turn";
    workers.run_due();
    EXPECT_EQ(edges_of(started.user._id), 0);
}

TEST_F(UsersTest, AreNotClearedWhileTheyAreThere) {
    const auto me = sign_up().user._id;
    leaving.clear(me.hex() + " remove");
    EXPECT_GT(edges_of(me), 0);
}

TEST_F(UsersTest, OwnTheSiteTogether) {
    const auto olga = caller_of(sites.set_up({}, {"School", "olga@example.org", password, "O", "O", "printed"}).token);
    const auto ada = sign_up().user._id;
    EXPECT_EQ(fault_of([&] { users.set_owner(olga, olga.user, {{.isOwner = false}}); }), Fault::conflict);
    EXPECT_TRUE(users.set_owner(olga, ada, {{.isOwner = true}}).isOwner);
    EXPECT_EQ(users.set_owner(olga, ada, {{.isOwner = true}}).epoch, 1) << "once";
    leaving.leave(olga, {password});
    EXPECT_EQ(fault_of([&] { users.set_owner(olga, ada, {{.isOwner = false}}); }), Fault::conflict);
    EXPECT_EQ(fault_of([&] { users.set_owner(olga, olga.user, {{.isOwner = true}}); }), Fault::not_found);
}

TEST_F(UsersTest, CannotWriteOntoATombstone) {
    const auto me = caller_of(sign_up().token);
    leaving.leave(me, {password});
    const schema::Patch<User> patch{{.firstName = "Back"}, {schema::table_of<User>.find("firstName")}, {}};
    EXPECT_EQ(fault_of([&] { users.change(me, patch); }), Fault::unauthenticated);
    EXPECT_EQ(users.me(me).user.firstName, deleted_first_name);
}

TEST_F(UsersTest, SetTheSiteUpOnce) {
    const site::Setup setup{"School", "ada@example.org", password, "Ada", "Lovelace", "printed"};
    auto guess = setup;
    guess.setupToken = "guessed";
    EXPECT_FALSE(sites.is_set_up());
    EXPECT_EQ(fault_of([&] { sites.set_up({}, guess); }), Fault::forbidden);
    const auto me = caller_of(sites.set_up({}, setup).token);
    EXPECT_TRUE(me.owner && me.creator && sites.is_set_up());
    EXPECT_EQ(fault_of([&] { sites.set_up({}, setup); }), Fault::conflict);
    EXPECT_EQ(fault_of([&] { leaving.leave(me, {password}); }), Fault::conflict);
    EXPECT_EQ(users.list(me, {{"lovel"}}, {}).data.size(), 1u);
    EXPECT_EQ(users.list(me, {{"ADA@example.org"}}, {}).data.size(), 1u);
    sites.change(me, {{.allowRegistration = false}, {schema::table_of<site::Site>.find("allowRegistration")}, {}});
    EXPECT_EQ(fault_of([&] { sign_up("b@example.org"); }), Fault::forbidden);
    EXPECT_EQ(sites.create_owner("b@example.org", password, "B", "B").isOwner, true);
}

}  // namespace
}  // namespace users
