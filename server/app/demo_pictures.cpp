// The one table of the demo's pictures: communities, courses, lessons, posts, people.
#include "app/demo_pictures.hpp"

#include <algorithm>
#include <array>

#include "app/demo_texts.hpp"

namespace app {
namespace {

using art::FilmScene, art::Motif, art::Subject;
using enum Motif;

struct CommunityPicture {
    std::string_view slug;
    Subject subject;
};
constexpr CommunityPicture communities[] = {{"rooftop-growers", Subject::garden},
                                            {"night-owls-code", Subject::code},
                                            {"the-slow-lens", Subject::lens},
                                            {"riverside-runners", Subject::running}};

struct CoursePicture {
    std::string_view title;
    Motif motif;
    std::array<FilmScene, 6> films;  ///< of its lessons, in order
};
constexpr CoursePicture courses[] = {
    {"A vegetable bed on the roof",
     box,
     {FilmScene::watering, FilmScene::growing, FilmScene::watering, FilmScene::growing, FilmScene::growing}},
    {"Your first programs",
     editor,
     {FilmScene::drawing, FilmScene::tiling, FilmScene::ringing, FilmScene::tiling, FilmScene::drawing,
      FilmScene::ringing}},
    {"Asking questions with SQL",
     tables,
     {FilmScene::joining, FilmScene::joining, FilmScene::joining, FilmScene::joining}},
    {"Black and white film, from camera to negative",
     contact_sheet,
     {FilmScene::aperture, FilmScene::aperture, FilmScene::developing, FilmScene::loupe}},
    {"From zero to five kilometres",
     track,
     {FilmScene::stride, FilmScene::stride, FilmScene::stride, FilmScene::route}}};

struct PostPicture {
    std::string_view title;
    Motif motif;
    double contrast = 0;  ///< of a print in black and white; 0: it is in colour
};
constexpr PostPicture posts[] = {
    {"Welcome! Start here", roof},
    {"Eleven kinds of basil on one balcony", leaves},
    {"First strawberries of the year", berries},
    {"Self-watering boxes from fish crates", box},
    {"8.4 kg of cucumbers from two plants", cucumbers},
    {"When do you stop feeding peppers?", harvest},
    {"Before and after: the bus stop", sprouts},
    {"Before and after: the bus stop", roof},
    {"A bus display for my kitchen", display},
    {"Chapter 3: what is a good name?", editor},
    {"SQL: customers without any order", tables},
    {"I wrote a Sudoku solver and it is 400 times slower than the book's", weave},
    {"First job!", night},
    {"Weekend project: a chess clock in the terminal", rings},
    {"Our meeting notes are searchable now", flow},
    {"The ferry at six in the morning", ferry},
    {"Developer at 24 degrees: my times", darkroom},
    {"A bathroom can be dark enough", darkroom},
    {"Empty swimming pool", pool},
    {"One lens for a year: month four", aperture},
    {"Market, the last ten minutes", bokeh},
    {"Two versions of the same negative", dusk, 1.9},
    {"Two versions of the same negative", dusk, 0.8},
    {"Exhibition: we have the wall!", contact_sheet},
    {"The new path behind the mill is open", dawn},
    {"From zero to five kilometres: my ten weeks", track},
    {"Lit route for winter evenings", lamps},
    {"Heron at the lock", heron},
    {"Plan for the autumn relay", contours},
};

using enum art::Hair;
using Colour = art::HairColour;
using art::Beard;

struct PersonPicture {
    std::string_view first, last;
    art::Looks looks;
};
constexpr PersonPicture people[] = {
    {"Olga", "Lindgren", {0, bob, Colour::grey, Beard::none, true}},
    {"Ada", "Marlowe", {5, curls, Colour::black}},
    {"Sam", "Rivera", {3, crop, Colour::black, Beard::stubble}},
    {"Mira", "Holt", {1, waves, Colour::red}},
    {"Jonas", "Brandt", {1, buzz, Colour::brown, Beard::full}},
    {"Aiko", "Sendai", {1, bob, Colour::black}},
    {"Tomas", "Verdi", {2, parted, Colour::chestnut}},
    {"Leila", "Amari", {2, scarf, Colour::black}},
    {"Piet", "Oosterveld", {0, bald, Colour::white, Beard::full, true}},
    {"Zofia", "Malik", {1, ponytail, Colour::blond}},
    {"Rafael", "Quint", {3, curls, Colour::black, Beard::moustache}},
    {"Hanna", "Lindqvist", {0, hat, Colour::blond}},
    {"Obi", "Nwosu", {6, buzz, Colour::black, Beard::stubble}},
    {"Clara", "Fenwick", {0, bun, Colour::chestnut, Beard::none, true}},
    {"Emil", "Sorensen", {1, crop, Colour::blond}},
    {"Noor", "Haddad", {3, scarf, Colour::black, Beard::none, true}},
    {"Vera", "Kolar", {1, straight, Colour::grey, Beard::none, true}},
    {"Ivo", "Petrov", {1, bald, Colour::grey, Beard::moustache, true}},
    {"Greta", "Simmons", {0, braids, Colour::red}},
    {"Dario", "Conti", {2, waves, Colour::black, Beard::full}},
    {"Yuki", "Tanabe", {1, crop, Colour::black, Beard::none, true}},
    {"Bela", "Horvath", {1, parted, Colour::grey, Beard::moustache}},
    {"Imani", "Okoro", {5, afro, Colour::black}},
    {"Luc", "Marchand", {1, hat, Colour::brown, Beard::stubble}},
    {"Sanna", "Virtanen", {0, straight, Colour::blond}},
    {"Kofi", "Asante", {6, parted, Colour::black, Beard::none, true}},
    {"Rosa", "Delgado", {3, straight, Colour::black}},
    {"Anton", "Weiss", {0, parted, Colour::blond, Beard::full}},
    {"Mei", "Chua", {1, bun, Colour::black}},
    {"Pavel", "Dvorak", {1, buzz, Colour::chestnut}},
    {"Ines", "Carvalho", {2, waves, Colour::brown}},
    {"Olu", "Bakare", {5, bald, Colour::black, Beard::full}},
    {"Freya", "Hansson", {0, braids, Colour::blond, Beard::none, true}},
    {"Marek", "Zielinski", {1, crop, Colour::brown, Beard::full, true}},
    {"Dalia", "Rosen", {2, curls, Colour::chestnut}},
    {"Theo", "Vasquez", {4, crop, Colour::black, Beard::full}},
    {"Nadia", "Berger", {4, ponytail, Colour::brown}},
    {"Hugo", "Lambert", {0, curls, Colour::red, Beard::none, true}},
    {"Signe", "Moller", {0, bob, Colour::white}},
    {"Arjun", "Mehta", {4, parted, Colour::black, Beard::moustache}},
};

constexpr int cover_width = 1'600, cover_height = 600, wide = 1'280, high = 720, portrait_size = 512;

/// The first three people have addresses of their own, the others their name's.
std::string address(const PersonPicture& person) {
    std::string out{person.first};
    if (&person == people)
        out = "owner";
    else if (&person >= people + 3)
        out.append(".").append(person.last);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out + "@example.org";
}

art::Canvas post_picture(const PostPicture& row, const std::string& seed) {
    // Prints of one negative show the same: their seed is the title alone.
    auto out = art::picture(row.motif, row.contrast > 0 ? row.title : std::string_view{seed}, wide, high);
    if (row.contrast > 0) out.toned(art::hex(0x0e0e0d), art::hex(0xf4efe4), row.contrast);
    return out;
}

class Listing {
public:
    template <class Draw>
    void add(std::string_view collection, std::string_view by, std::string key, std::string_view member, Draw draw) {
        const std::string seed = std::string{collection} + ' ' + key + ' ' + std::to_string(out_.size());
        const auto file = base::ObjectId::derived("demo picture " + seed);
        out_.push_back({collection, by, std::move(key), member, file.hex() + ".jpg", file,
                        [draw, seed] { return art::jpeg(draw(seed)); }});
    }
    /// From 0 to 1, another one for each row: so that pictures of one kind differ.
    double place() const { return static_cast<double>(out_.size() % 5) / 4; }
    std::vector<DemoPicture> take() { return std::move(out_); }

private:
    std::vector<DemoPicture> out_{};
};

}  // namespace

std::vector<DemoFilm> demo_films() {
    std::vector<DemoFilm> out;
    for (const auto& course : course_texts()) {
        const auto* row = std::ranges::find(courses, course.title, &CoursePicture::title);
        for (std::size_t i = 0; i < course.lessons.size(); ++i) {
            const auto title = course.lessons[i].title;
            const auto file = base::ObjectId::derived("demo film " + std::string{title});
            out.push_back(
                {title,
                 file.hex() + ".mp4",
                 file,
                 {row->films[i], "lesson " + std::string{title}, std::string{title}, std::string{course.title}}});
        }
    }
    return out;
}

std::vector<DemoPicture> demo_pictures() {
    Listing list;
    for (const auto& row : communities)
        list.add("communities", "slug", std::string{row.slug}, "coverImage",
                 [&row](const std::string& seed) { return art::cover(row.subject, seed, cover_width, cover_height); });
    for (const auto& row : courses)
        list.add("courses", "title", std::string{row.title}, "thumbnail",
                 [&row](const std::string& seed) { return art::picture(row.motif, seed, wide, high); });
    for (const auto& lesson : demo_films())
        list.add("videos", "title", std::string{lesson.title}, "thumbnail",
                 [film = lesson.film, share = 0.6 + 0.3 * list.place()](const std::string&) {
                     return art::still(film, share, wide, high);
                 });
    for (const auto& row : posts)
        list.add("posts", "title", std::string{row.title}, "images",
                 [&row](const std::string& seed) { return post_picture(row, seed); });
    for (const auto& row : people)
        list.add("users", "email", address(row), "avatar",
                 [&row](const std::string& seed) { return art::portrait(seed, portrait_size, row.looks); });
    return list.take();
}

}  // namespace app
