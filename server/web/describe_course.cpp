// Courses: one of them, and the certificate that somebody has finished one.
#include "web/described.hpp"
#include "web/parts.hpp"
#include "web/writing.hpp"

namespace web {
namespace {

using schema::JsonTree;

std::string lessons_of(const JsonTree& outline) {
    std::string out;
    for (const auto& lesson : outline["data"].items)
        out += "<li dir=\"auto\">" + escaped(lesson["title"].text) + "</li>\n";
    return out.empty() ? out : "<ol>\n" + out + "</ol>\n";
}

Thing offer_of(const JsonTree& course) {
    const bool is_free = course["price"].text == "0" || course["price"].text == "0.0";
    Thing out{"Offer"};
    return out.text("category", is_free ? "Free" : "Paid")
        .raw("price", course["price"].text)
        .text("priceCurrency", course["currency"].text);
}

Thing rating_of(const JsonTree& course) {
    Thing out{"AggregateRating"};
    return out.raw("ratingValue", course["rating"].text).raw("ratingCount", course["ratingCount"].text);
}

}  // namespace

Described describe_course(const Scene& scene) {
    const auto& course = scene["/courses/{course}"];
    Described out;
    out.title = course["title"].text;
    out.description = words_of(course["descriptionHtml"].text, most_description);
    out.address = address_of_course(course, scene);
    out.picture = picture_of(course["thumbnailCard"], course["thumbnail"]);
    out.html = element("h1", out.title) + byline(course["creatorCard"], course["createdAt"].text) +
               prose(course["descriptionHtml"].text) + lessons_of(scene["/courses/{course}/videos"]);
    auto thing = Thing::document("Course");
    thing.text("name", out.title).text("url", scene.whole(out.address));
    thing.text("description", out.description.empty() ? out.title : out.description);
    thing.text("image", scene.whole(out.picture)).text("datePublished", course["publishedAt"].text);
    thing.text("educationalLevel", course["level"].text).text("about", course["category"].text);
    thing.thing("provider", Thing{"Organization"}.text("name", scene.name()).text("url", scene.url()));
    thing.thing("creator", person_thing(course["creatorCard"], scene)).thing("offers", offer_of(course));
    if (course["ratingCount"].text != "0") thing.thing("aggregateRating", rating_of(course));
    out.json_ld = thing.take();
    return out;
}

Described describe_certificate(const Scene& scene) {
    const auto& certificate = scene["/certificates/{code}"];
    const auto& student = certificate["studentName"].text;
    Described out;
    out.title = certificate["courseTitle"].text;
    out.description = student + " · " + certificate["courseTitle"].text;
    out.address = "/certificates/" + scene.parameter("code");
    out.is_indexed = false;  // whoever holds the address shows it to whom they like
    out.html = element("h1", out.title) + element("p", student) + "<p>" + time_of(certificate["issuedAt"].text) +
               "</p>\n" + element("p", certificate["teacherName"].text) + element("p", certificate["code"].text) +
               "<p>" + anchor(certificate["pdf"].text, "PDF") + "</p>\n";
    auto thing = Thing::document("EducationalOccupationalCredential");
    thing.text("name", out.title).text("url", scene.whole(out.address)).text("credentialCategory", "certificate");
    thing.text("identifier", certificate["code"].text).text("dateCreated", certificate["issuedAt"].text);
    thing.thing("about", Thing{"Person"}.text("name", student));
    thing.thing("recognizedBy", Thing{"Organization"}.text("name", scene.name()).text("url", scene.url()));
    out.json_ld = thing.take();
    return out;
}

}  // namespace web
