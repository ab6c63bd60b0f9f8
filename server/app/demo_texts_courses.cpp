// The small demo's courses and their lessons.
#include "app/demo_texts.hpp"

namespace app {
namespace {

constexpr std::array bed_lessons{
    LessonText{"What your roof can carry", "Weight, wind and water: the three numbers to find out before you buy soil.",
               9},
    LessonText{"Soil that weighs half", "Mixing compost with perlite, and how to test it with a kitchen scale.", 12},
    LessonText{"A self-watering box", "Crate, reservoir, wick. We build one from start to end.", 18},
    LessonText{"Sowing", "Depth, light, patience. What to sow in which month.", 11},
    LessonText{"The first harvest", "When to cut, and how to make a lettuce last six weeks.", 8},
};
constexpr std::array program_lessons{
    LessonText{"A program is a list of instructions",
               "We write three lines and change them until we are no longer afraid.", 10},
    LessonText{"Names and values", "Variables, and why a good name is half of the work.", 14},
    LessonText{"If, else and what could go wrong", "Decisions. A till that gives change.", 16},
    LessonText{"Again and again", "Loops, and how to get out of them.", 15},
    LessonText{"Functions", "Give a piece of work a name and use it twice.", 17},
    LessonText{"Finding the mistake", "Read the message. Make it smaller. Ask the duck.", 13},
};
constexpr std::array sql_lessons{
    LessonText{"One table", "Rows, columns, and questions you can ask of them.", 11},
    LessonText{"Two tables", "Joins with paper and scissors, then with SQL.", 17},
    LessonText{"Nothing is not zero", "NULL and the traps around it.", 9},
    LessonText{"Indexes", "Why a question took nine seconds, and then two thousandths of one.", 14},
};
constexpr std::array film_lessons{
    LessonText{"Light without a meter", "Sunny sixteen, and trusting it.", 12},
    LessonText{"Loading and counting", "The first roll, slowly.", 7},
    LessonText{"Developing in the kitchen", "Chemicals, temperatures, and what to do with your hands.", 21},
    LessonText{"Looking at negatives", "A window, a loupe, a pencil.", 10},
};
constexpr std::array run_lessons{
    LessonText{"Before the first step", "Shoes, shins, expectations.", 6},
    LessonText{"Run one, walk two", "Weeks one to three, with a timer you can follow.", 25},
    LessonText{"The hated fourth week", "What your body is doing, and why to continue.", 12},
    LessonText{"Five kilometres", "The last stretch and what comes after it.", 19},
};

constexpr std::array<std::string_view, 3> bed_reviews{
    "The lesson on weight alone saved me from a very bad idea.", "Clear, calm, and the box has been working since May.",
    "I would have liked more on herbs, but my lettuces are a success."};
constexpr std::array<std::string_view, 4> program_reviews{
    "The first course in which I did not feel stupid.", "Short lessons, real programs. I did one each evening.",
    "Good. A little slow for somebody who has seen some code before.", "The duck works."};
constexpr std::array<std::string_view, 2> sql_reviews{"Paper and scissors! Now I see joins everywhere.",
                                                      "Exactly the right size for a rainy Sunday."};
constexpr std::array<std::string_view, 2> film_reviews{"My kitchen smells of fixer and I am happy.",
                                                       "Ada explains as if there were all the time in the world."};
constexpr std::array<std::string_view, 3> run_reviews{"Ten weeks, five kilometres, no injury.",
                                                      "Week four is described perfectly.",
                                                      "The timer videos are worth it alone."};

}  // namespace

std::span<const CourseText> course_texts() {
    static constexpr std::array courses{
        CourseText{"A vegetable bed on the roof",
                   "From an empty roof to the first harvest in **one season**. Tools: a drill, a scale, a bucket.",
                   "Gardening", "beginner", "balcony,vegetables,soil", 0, 0, bed_lessons, bed_reviews},
        CourseText{
            "Your first programs",
            "For people who have never written a line. Six evenings, six small programs that do something useful.",
            "Programming", "beginner", "python,basics", 1, 0, program_lessons, program_reviews},
        CourseText{"Asking questions with SQL",
                   "Databases for people who already program a little, and for those who keep lists.", "Programming",
                   "intermediate", "sql,data", 1, 0, sql_lessons, sql_reviews},
        CourseText{"Black and white film, from camera to negative",
                   "Everything happens in your kitchen. Chemicals are explained with care.", "Photography",
                   "intermediate", "film,darkroom", 2, 0, film_lessons, film_reviews},
        CourseText{"From zero to five kilometres", "Ten weeks with walking breaks. Written with a physiotherapist.",
                   "Running", "beginner", "running,health", -1, 0, run_lessons, run_reviews},
    };
    return courses;
}

}  // namespace app
