// The small demo's words: The Slow Lens, a private community.
#include "app/demo_texts.hpp"

namespace app {
namespace {

constexpr std::array topics{TopicText{"critique", "Critique", "#744210"}, TopicText{"darkroom", "Darkroom", "#1a202c"},
                            TopicText{"cameras", "Cameras", "#2c7a7b"}};
constexpr std::array<std::string_view, 2> questions{"Which camera do you carry most?",
                                                    "Show us, in words, one picture you are proud of."};

constexpr std::array posts{
    PostText{"", "How critique works here",
             "Say first **what you see**, then what it does to you, and only then what you would try. One picture a "
             "week each. Nobody has to explain a picture."},
    PostText{"critique", "The ferry at six in the morning",
             "Half a second, leaning against a bollard. I like the blur of the water and I am not sure about the man "
             "on the left. Would you crop him?"},
    PostText{"darkroom", "Developer at 24 degrees: my times",
             "No cooling in summer, so I measured instead. One stop less agitation and 20 % shorter than the leaflet "
             "says. Three rolls, all printable."},
    PostText{"cameras", "A shutter that is slow only in winter",
             "At five degrees 1/500 is more like 1/200. Old grease? The repairer has a waiting list until spring."},
    PostText{"critique", "Grandfather's hands",
             "He was repairing the radio and forgot that I was there. Window light, wide open, a little too close."},
    PostText{"darkroom", "A bathroom can be dark enough",
             "Felt strip along the door, black bag over the fan, red bicycle lamp wrapped in foil. Setting up takes "
             "nine minutes, I timed it."},
    PostText{"critique", "Empty swimming pool",
             "Third visit, the first two had sun. I wanted the tiles to be the only thing that speaks."},
    PostText{"cameras", "One lens for a year: month four",
             "I have stopped looking for what it cannot do. I now walk to where the picture is."},
    PostText{"darkroom", "Dust. An essay in one sentence.",
             "Wipe the enlarger, run the shower hot for two minutes, wait ten, and do not wear the wool jumper."},
    PostText{"critique", "Market, the last ten minutes",
             "When they throw the crates. Pushed to 1600, and the grain suits them I think."},
    PostText{
        "cameras", "Meterless for a week",
        "Sunny sixteen, a notebook, 36 frames. Four were wrong by more than a stop. Indoors I was always too brave."},
    PostText{"critique", "Two versions of the same negative",
             "A hard one and a soft one. I made the hard one first and loved it for a day. Which would you hang?"},
    PostText{"darkroom", "Group order for paper",
             "If five of us order together the shipping is paid. Write the size and surface until Sunday."},
    PostText{"", "Exhibition: we have the wall!",
             "The library gives us the long corridor for four weeks. Twelve frames, one each. Let us choose together "
             "and not vote."},
};

constexpr std::array<std::string_view, 12> comments{
    "I see the rope first, then him. He is the reason that I stay in the picture. Keep him.",
    "The soft one. The hard one shouts across a corridor.",
    "What stays with me is how quiet it is.",
    "I would try it once more from a step further left, so that the lamp leaves the edge.",
    "Same times here, but I stop at 22 degrees.",
    "24 × 30, matt, one box for me please.",
    "The grain is right. It smells of fish in the best way.",
    "Write the shutter times down as they are and use them. A camera that is wrong in a reliable way is a good camera.",
    "Thank you for not explaining it.",
    "Nine minutes! I need half an hour and a stepladder.",
    "I looked at this again the next day and it had grown.",
    "Hands are harder than faces. This one holds.",
};

constexpr std::array events{
    EventText{"Picture evening", "Prints on the table, no screens. Bring three, speak about one.",
              "FREQ=MONTHLY;BYDAY=1WE", 11, 18, 150},
    EventText{"Hanging the exhibition", "Bring a spirit level if you own one.", "", 21, 9, 240},
};

}  // namespace

const CommunityText lens_text{"The Slow Lens",
                              "the-slow-lens",
                              "Film photography with time for each other's pictures. Private, so that unfinished work "
                              "can be shown. Two questions when you join.",
                              true,
                              topics,
                              questions,
                              posts,
                              comments,
                              events};

}  // namespace app
