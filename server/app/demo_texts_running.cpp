// The small demo's words: Riverside Runners.
#include "app/demo_texts.hpp"

namespace app {
namespace {

constexpr std::array topics{TopicText{"routes", "Routes", "#2f855a"}, TopicText{"training", "Training", "#c05621"},
                            TopicText{"injuries", "Aches", "#9b2c2c"}};

constexpr std::array posts{
    PostText{"", "New here? Tuesday is the easy one",
             "We meet at the blue boathouse. Tuesday: 5 km at a pace at which you can **tell a story**. Nobody runs "
             "alone and nobody is last; the last one is called the sweeper and has the key."},
    PostText{"routes", "The new path behind the mill is open",
             "Gravel, flat, 3.2 km to the lock and back. Soft on the knees. After rain there is one puddle with a name "
             "already (Lake Susan)."},
    PostText{"training", "From zero to five kilometres: my ten weeks",
             "Week one: a minute running, two walking, eight times. I hated week four. In week seven I forgot to look "
             "at the watch. Ask me anything."},
    PostText{"injuries", "Shin pain after new shoes",
             "Inside of the left shin, worse downhill. I changed from old cushioned ones to very flat ones two weeks "
             "ago. Coincidence?"},
    PostText{"training", "Do you breathe in a rhythm?",
             "Three steps in, two out, says the article. I start counting and then I fall over my own feet."},
    PostText{
        "routes", "Lit route for winter evenings",
        "Boathouse, bridge, tram stop, park edge, back: 6.1 km, lamps all the way except 200 m at the allotments."},
    PostText{"", "Who has the key?", "The boathouse key, the one with the cork. It is not on the hook."},
    PostText{"training", "First half marathon done: 2:14",
             "Slower than planned and happier than planned. From kilometre 16 a stranger in a tiger costume pulled me "
             "along. Thank you, tiger."},
    PostText{"injuries", "Stretching: before, after, never?",
             "My physio says after, my neighbour says never, my cat says always."},
    PostText{"routes", "Hill repeats: where, if everything is flat?",
             "The multi-storey car park on Sundays. Six floors, empty, roofed. The guard waves now."},
    PostText{"training", "Running with a pushchair",
             "One hand, change every two minutes, and the child decides the pace. Any advice for bumps?"},
    PostText{"routes", "Heron at the lock", "Every morning at a quarter to seven, same post. Please pass on the left."},
    PostText{"training", "Plan for the autumn relay",
             "Four runners, 4 × 5 km. We could fill two teams: one that wants to be fast and one that wants to be in "
             "costume."},
    PostText{"injuries", "Back after six weeks off",
             "Two kilometres, walking in between, and I grinned the whole way. Be patient with your tendons, they read "
             "no plans."},
    PostText{"", "Photo of the group from Sunday",
             "All nineteen of us, and one dog who belongs to nobody. Does anyone know the dog?"},
};

constexpr std::array<std::string_view, 13> comments{
    "I have it! It was in my other jacket. Sorry. Back on the hook tonight.",
    "Half the distance for two weeks, then slowly. Flat shoes need a whole season.",
    "Lake Susan is twice as wide since yesterday.",
    "Congratulations! What a story. Find that tiger.",
    "I count songs instead of steps.",
    "Costume team, please. I have a lobster.",
    "See you on Tuesday. I will be the slow one in the yellow hat.",
    "After, ten minutes, and only what feels short.",
    "The car park is genius. Is it open on holidays?",
    "Let some air out of the tyres. It made all the difference for us.",
    "The dog is called Biscuit and lives at the kiosk.",
    "Week four is the worst for everybody. It gets better on the second Thursday.",
    "Thank you for measuring it. Added to my list.",
};

constexpr std::array events{
    EventText{"Easy Tuesday", "5 km, story pace, from the blue boathouse. Lights in winter.", "FREQ=WEEKLY;BYDAY=TU", 2,
              17, 60},
    EventText{"Long run to the lock", "14 km with a stop for cake at the half. Turn back whenever you like.", "", 6, 7,
              120},
    EventText{"Autumn relay", "4 × 5 km. Teams are made on the spot.", "", 33, 8, 240},
};

}  // namespace

const CommunityText running_text{
    "Riverside Runners",
    "riverside-runners",
    "Running along the river, twice a week, at the speed of the slowest story. Routes, plans, aches and a boathouse.",
    false,
    topics,
    {},
    posts,
    comments,
    events};

}  // namespace app
