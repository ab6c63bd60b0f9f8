// The small demo's words: Night Owls Code.
#include "app/demo_texts.hpp"

namespace app {
namespace {

constexpr std::array topics{TopicText{"help", "Help wanted", "#2b6cb0"}, TopicText{"projects", "Projects", "#6b46c1"},
                            TopicText{"reading", "Reading group", "#b83280"}};

constexpr std::array posts{
    PostText{"", "How we help each other",
             "Most of us learn after work, when the children sleep. So:\n\n1. Show the **smallest** program that goes "
             "wrong.\n2. Say what you expected and what happened instead.\n3. Come back and tell us what it was. That "
             "last part is the gift."},
    PostText{"help", "My loop skips every second element",
             "I remove items from a list while I walk over it:\n\n```python\nfor name in names:\n    if "
             "name.startswith('_'):\n        names.remove(name)\n```\n\nHalf of them stay. Why?"},
    PostText{"projects", "A bus display for my kitchen",
             "An old e-reader, a timetable feed and forty lines of Go. It shows the next three buses and *leave now* "
             "in large letters. My daughter has missed the bus zero times since."},
    PostText{"reading", "Chapter 3: what is a good name?",
             "The author says a name should tell what a thing **is** and not how it is made. I renamed `dataList2` to "
             "`unpaidInvoices` today and deleted two comments. What did you rename?"},
    PostText{"help", "SQL: customers without any order",
             "I wrote `WHERE id NOT IN (SELECT customer_id FROM orders)` and get nothing at all, although there are "
             "such customers. Am I going mad?"},
    PostText{"projects", "I wrote a Sudoku solver and it is 400 times slower than the book's",
             "It works, and I understand every line, and I am keeping it. But where do the 400 go? The code is 90 "
             "lines of plain JavaScript."},
    PostText{"", "First job!",
             "Fourteen months after the first lesson here. Junior position, small company, they asked me about the bus "
             "display and not about algorithms. Thank you all for every single answer."},
    PostText{"help", "What does 'detached HEAD' want from me?",
             "It sounds like an accident. I only wanted to look at last week's version. Is my work gone?"},
    PostText{
        "reading", "Chapter 5: errors that nobody handles",
        "The exercise: find one place in your own code that swallows an error. I found six before my tea was ready."},
    PostText{"projects", "Weekend project: a chess clock in the terminal",
             "Two players, space bar, ANSI colours. The hard part was reading one key without waiting for Enter. Happy "
             "to review somebody's version."},
    PostText{"help", "Floating point: why is 0.1 + 0.2 not 0.3?",
             "My till program is one cent wrong on some days. Everybody says *use integers*, but I would like to "
             "understand it first."},
    PostText{
        "help", "Which laptop for somebody who starts?",
        "A friend wants to begin and has 300 to spend. Used, I suppose? What matters: memory, disk, the keyboard?"},
    PostText{"projects", "Our meeting notes are searchable now",
             "Two years of notes, one SQLite file, full-text search, 0.3 seconds on the old netbook. I learned what an "
             "index is by forgetting it first."},
    PostText{"reading", "Vote: the next book",
             "On the list: one on networks, one on typography for programmers, one on debugging. Write the number and "
             "one sentence why."},
    PostText{
        "help", "Tests pass on my machine and fail at night",
        "Always the same one, always between midnight and two. It compares today's date with a date from the server."},
};

constexpr std::array<std::string_view, 14> comments{
    "Because the list moves under your feet. Build a new one: `[n for n in names if not n.startswith('_')]`.",
    "Is one of the customer_ids NULL? Then NOT IN is never true. `NOT EXISTS` does what you mean.",
    "Congratulations! Please write down how the interviews were, for the rest of us.",
    "Your work is there. `git switch -` brings you back to where you were.",
    "Time zones. It is always time zones.",
    "That was it. Thank you, I had been staring at this for two evenings.",
    "Could you show the smallest version that still fails?",
    "Eight gigabytes of memory and an SSD. Everything else is comfort.",
    "I renamed `tmp` to `firstFreeSeat` and found the bug in the same minute.",
    "Book three. I debug more than I write.",
    "Count in cents and print with two digits. And do read about how 0.1 is stored, it is a nice evening.",
    "I would review it. Put it somewhere and send the link.",
    "Profile it before you change anything. I bet it copies the board at every step.",
    "Lovely. What did you use for the display?",
};

constexpr std::array events{
    EventText{"Thursday study hall",
              "Two quiet hours together with cameras off, questions in the chat, tea at half time.",
              "FREQ=WEEKLY;BYDAY=TH", 4, 19, 120},
    EventText{"Show what you made", "Five minutes each, unfinished things preferred.", "", 16, 18, 90},
};

}  // namespace

const CommunityText code_text{"Night Owls Code",
                              "night-owls-code",
                              "Learning to program after work. Small questions, patient answers, a reading group, and "
                              "a study hall every Thursday evening.",
                              false,
                              topics,
                              {},
                              posts,
                              comments,
                              events};

}  // namespace app
