#pragma once
// Rules that features promise of their documents, checked when everything else is in order.
#include "app/check.hpp"

namespace app {

/// Adds what is wrong. With `repair`: an admin for each community, a certificate and full progress for each that was
/// issued one, a claim for each address.
void check_rules(store::Documents&, const CheckOptions&, CheckReport&, Progress&);

}  // namespace app
