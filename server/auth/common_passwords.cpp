// Common passwords of 8 characters and more, as they lead the published lists of leaked ones.
#include "auth/common_passwords.hpp"

#include <algorithm>

namespace auth {
namespace {

constexpr std::string_view list[] = {
    "00000000",      "0123456789",    "102030405060", "11111111",   "1111111111",    "11223344",     "1122334455",
    "112233445566",  "121212121212",  "12121212",     "123123123",  "123123123123",  "1231231234",   "12341234",
    "1234512345",    "123454321",     "12345678",     "123456789",  "1234567890",    "12345678910",  "123456789a",
    "12345678a",     "123456abc",     "1234abcd",     "1234qwer",   "123qweasd",     "123qweasdzxc", "147258369",
    "159357456",     "1a2b3c4d",      "1q2w3e4r",     "1q2w3e4r5t", "1q2w3e4r5t6y",  "1qaz2wsx",     "1qaz2wsx3edc",
    "1qazxsw2",      "20202020",      "31415926",     "66666666",   "741852963",     "77777777",     "789456123",
    "87654321",      "88888888",      "963852741",    "987654321",  "9876543210",    "99999999",     "a1b2c3d4",
    "a1b2c3d4e5",    "aa123456",      "abc12345",     "abcd1234",   "abcd12345",     "abcdefgh",     "access14",
    "administrator", "admin123",      "adminadmin",   "alexander",  "asdasdasd",     "asdf1234",     "asdfasdf",
    "asdfghjk",      "asdfghjkl",     "asdfghjkl123", "baseball",   "basketball",    "butterfly",    "changeme",
    "charlie1",      "chocolate",     "christian",    "computer",   "consumer",      "corvette",     "danielle",
    "default1",      "dragon123",     "elizabeth",    "everyone",   "football",      "freedom1",     "friendship",
    "fuckyou1",      "garfield",      "god12345",     "hellohello", "iloveyou",      "iloveyou1",    "iloveyou2",
    "internet",      "jennifer",      "jordan23",     "jonathan",   "jessica1",      "krystal1",     "letmein1",
    "letmeinplease", "liverpool",     "lovelove",     "loveyou1",   "maverick",      "mercedes",     "metallica",
    "michelle",      "midnight",      "minecraft",    "monkey123",  "myspace1",      "nicholas",     "notebook",
    "p@ssw0rd",      "p@ssword",      "pa55word",     "pass1234",   "passw0rd",      "password",     "passwordpassword",
    "patricia",      "pokemon1",      "princess",     "princess1",  "q1w2e3r4",      "q1w2e3r4t5",   "qazwsxedc",
    "qazwsxedcrfv",  "qwaszx12",      "qwe123qwe",    "qweasdzxc",  "qwer1234",      "qwerasdf",     "qwerqwer",
    "qwerty12",      "qwerty123",     "qwertyui",     "qwertyuiop", "qwertyuiop123", "qwertzuiop",   "rockyou1",
    "samantha",      "samsung1",      "security",     "slipknot",   "snowball",      "spiderman",    "starwars",
    "startrek",      "stephanie",     "sunshine",     "superman",   "superstar",     "system32",     "teacher1",
    "test1234",      "testtest",      "thebeatles",   "trustno1",   "universe",      "victoria",     "welcome1",
    "welcome123",    "whatever",      "winter2024",   "wwwwwwww",   "zaq12wsx",      "zaq1zaq1",     "zxcvbnm1",
    "zxcvbnm123",    "zxcvbnmzxcvbnm"};

/// Short words that become long enough only by what is put behind them.
constexpr std::string_view stems[] = {"abc",    "admin",    "asdf",     "autumn",   "changeme", "dragon",   "football",
                                      "guest",  "hello",    "iloveyou", "letmein",  "login",    "lyceum",   "master",
                                      "monkey", "p@ssw0rd", "pass",     "passw0rd", "password", "passwort", "princess",
                                      "qwerty", "qwertz",   "secret",   "spring",   "summer",   "sunshine", "superman",
                                      "test",   "user",     "welcome",  "winter"};

bool contains(std::string_view word) { return std::find(std::begin(list), std::end(list), word) != std::end(list); }

}  // namespace

bool is_common_password(std::string_view folded) {
    if (contains(folded)) return true;
    // Digits and signs at the end add nothing that a list would not try.
    const auto end = folded.find_last_not_of("0123456789!?.-_#*$@+");
    const auto stem = folded.substr(0, end == folded.npos ? 0 : end + 1);
    return std::find(std::begin(stems), std::end(stems), stem) != std::end(stems) || contains(stem);
}

}  // namespace auth
