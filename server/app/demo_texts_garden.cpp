// The small demo's words: Rooftop Growers.
#include "app/demo_texts.hpp"

namespace app {
namespace {

constexpr std::array topics{TopicText{"show-and-tell", "Show and tell", "#2f855a"},
                            TopicText{"questions", "Questions", "#b7791f"}, TopicText{"harvest", "Harvest", "#c53030"},
                            TopicText{"tools", "Tools and materials", "#4a5568"}};

constexpr std::array posts{
    PostText{"", "Welcome! Start here",
             "Hello and welcome. We grow food on balconies, roofs, window sills and one former bus stop.\n\n- Say who "
             "you are and **what you can see from your window**.\n- Ask anything. Nobody here was born with a "
             "trowel.\n- Please name the plant in your title, so that others find it later."},
    PostText{"show-and-tell", "Eleven kinds of basil on one balcony",
             "It started with a supermarket pot that I split in four. Now the neighbours ring to ask for leaves. The "
             "purple one tastes of cloves, the tiny Greek one never flowers, and the lemon one is what I would keep if "
             "I could keep only one."},
    PostText{"questions", "Tomato leaves curl upwards, is that thirst?",
             "Only the lower leaves, and only in the afternoon. I water every morning until it runs out below. Pot is "
             "about 12 litres, south side, wall behind it. What am I doing wrong?"},
    PostText{"tools", "How much does wet soil weigh? Read this before you build",
             "A litre of wet soil is about 1.6 kg. My planned bed of 2 × 1 m with 30 cm of soil would have been "
             "**almost a tonne**. The engineer allowed 150 kg per square metre. I now use sacks of perlite mixed half "
             "and half with compost, 18 cm deep, and lettuces do not mind."},
    PostText{"harvest", "First strawberries of the year",
             "Four of them. One for each of us, cut with some ceremony. Variety *Mara des Bois*, in a gutter on the "
             "railing."},
    PostText{"questions", "Pigeons. That is the question.",
             "They ate every pea shoot on Sunday. I would like to stay friends with them, but from a distance. What "
             "works on the eighth floor?"},
    PostText{
        "show-and-tell", "A worm bin that does not smell",
        "After two failures: shredded cardboard on top, always, a hand thick. No citrus, no onion. Drill the holes at "
        "the side and not below. It lives under the bench in the kitchen now and guests have not noticed."},
    PostText{"tools", "Self-watering boxes from fish crates",
             "The market gives them away. One crate is the reservoir, one the bed, an old T-shirt the wick. Filling "
             "lasts five days in July. I wrote down the measurements; ask if you want the drawing."},
    PostText{"questions", "Can blueberries live with hard tap water?",
             "Ours has 21 degrees of hardness and the leaves turn yellow between the veins. Is collecting rain the "
             "only way?"},
    PostText{"harvest", "8.4 kg of cucumbers from two plants",
             "I weighed everything this summer because my brother did not believe me. Two plants, one trellis, 60 "
             "litres of soil, four months."},
    PostText{"show-and-tell", "Before and after: the bus stop",
             "In March it was a bench and a broken pane. Today: runner beans up the timetable, nasturtium on the "
             "bench, and a note that says *please pick one*. People do pick exactly one."},
    PostText{
        "questions", "When do you stop feeding peppers?",
        "I read three books and found four answers. Mine are full of green fruit and it is getting cooler at night."},
    PostText{"tools", "Grow lights: what I measured",
             "Three cheap lamps, one meter, two weeks. The number of LEDs on the box says nothing. Hanging the lamp 20 "
             "cm lower did more than buying the expensive one. Seedlings that you can *push over with a breath* want "
             "more light, not more water."},
    PostText{"harvest", "Saving seeds: easy ones first",
             "Beans, lettuce, tomatoes, in this order. Let them get ugly on the plant, dry them until they rattle, "
             "write the year on the envelope. I have envelopes for the swap on Saturday."},
    PostText{"show-and-tell", "Garlic is in",
             "Forty cloves, pointed end up, in the boxes where the beans were. See you in July, garlic."},
};

constexpr std::array<std::string_view, 14> comments{
    "This made my morning, thank you.",
    "Same here on the fifth floor. Shade cloth from two to five in the afternoon solved it for me.",
    "Could you post a photo of the underside of the leaves?",
    "I lost a whole box that way last year. Less water, bigger pot.",
    "Netting with 2 cm holes, stretched tight. Loose netting is a trap for them and I do not want to free another one.",
    "Which soil do you use? The one from the discount shop held no water at all for me.",
    "Yes please, I would love the drawing.",
    "A spoonful of coffee grounds a month. No idea why it works, but it does.",
    "I did exactly this after reading your post. Eleven shoots so far!",
    "Rain from the roof, through an old stocking into a barrel. Free, soft, and the plants can tell.",
    "My grandmother stopped on the first of September, whatever the weather.",
    "Count me in for the swap. I bring marigolds and a strange orange pumpkin.",
    "Be careful with the railing: ours is not allowed to carry more than 30 kg per metre.",
    "How long did that take from seed?",
};

constexpr std::array events{
    EventText{"Seed swap on the roof",
              "Bring labelled envelopes, take what you like. There will be soup. If it rains we sit in the stairwell.",
              "", 9, 13, 180},
    EventText{"Saturday morning watering round",
              "We water the shared boxes together and talk about what went wrong this week.", "FREQ=WEEKLY;BYDAY=SA", 3,
              8, 60},
    EventText{"Walk: what grows in the cracks", "A slow walk around three streets with somebody who knows the names.",
              "", -12, 15, 90},
};

}  // namespace

const CommunityText garden_text{"Rooftop Growers",
                                "rooftop-growers",
                                "Food from balconies, roofs and window sills. We share seeds, measurements and honest "
                                "failures.\n\nBeginners are the majority here.",
                                false,
                                topics,
                                {},
                                posts,
                                comments,
                                events};

}  // namespace app
