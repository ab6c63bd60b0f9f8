// The small demo's people. All of them are invented.
#include "app/demo_texts.hpp"

namespace app {

std::span<const PersonText> person_texts() {
    static constexpr std::array people{
        PersonText{"Mira", "Holt", "Balcony, eighth floor, mostly beans."},
        PersonText{"Jonas", "Brandt", "Bus driver. Learns Go between two shifts."},
        PersonText{"Aiko", "Sendai", "Medium format, slow shutter, strong tea."},
        PersonText{"Tomas", "Verdi", "Came for the cake at the lock and stayed for the running."},
        PersonText{"Leila", "Amari", "Structural engineer. I will ask you what your roof can carry."},
        PersonText{"Piet", "Oosterveld", ""},
        PersonText{"Zofia", "Malik", "Night nurse, day sleeper, evening programmer."},
        PersonText{"Rafael", "Quint", "Prints everything, keeps a tenth."},
        PersonText{"Hanna", "Lindqvist", "Sweeper on Tuesdays. I have the key."},
        PersonText{"Obi", "Nwosu", "Peppers, all of them."},
        PersonText{"Clara", "Fenwick", "Bookkeeper who wants to know why 0.1 + 0.2 is not 0.3."},
        PersonText{"Emil", "Sorensen", ""},
        PersonText{"Noor", "Haddad", "Half marathon in a tiger costume. That was me."},
        PersonText{"Vera", "Kolar", "Librarian. The corridor is ours."},
        PersonText{"Ivo", "Petrov", "Retired radio engineer with a warm soldering iron."},
        PersonText{"Greta", "Simmons", "Worms are colleagues."},
        PersonText{"Dario", "Conti", ""},
        PersonText{"Yuki", "Tanabe", "Writes small games and smaller documentation."},
        PersonText{"Bela", "Horvath", "Two left feet, both fast."},
        PersonText{"Imani", "Okoro", "Teacher. My class grows lettuce on the window sill."},
        PersonText{"Luc", "Marchand", "One lens for a year."},
        PersonText{"Sanna", "Virtanen", ""},
        PersonText{"Kofi", "Asante", "Saves seeds and old computers."},
        PersonText{"Rosa", "Delgado", "First job as a developer since spring!"},
        PersonText{"Anton", "Weiss", "Physiotherapist. After, not before."},
        PersonText{"Mei", "Chua", "Fish crates, old T-shirts, tomatoes."},
        PersonText{"Pavel", "Dvorak", ""},
        PersonText{"Ines", "Carvalho", "Ferries at six in the morning."},
        PersonText{"Olu", "Bakare", "Back after six weeks off."},
        PersonText{"Freya", "Hansson", "Reads chapter three again."},
        PersonText{"Marek", "Zielinski", "Clocks, in terminals and elsewhere."},
        PersonText{"Dalia", "Rosen", ""},
        PersonText{"Theo", "Vasquez", "Pushchair, river, repeat."},
        PersonText{"Nadia", "Berger", "Hard water, patient blueberries."},
        PersonText{"Hugo", "Lambert", "Wants to see the smallest version that still fails."},
        PersonText{"Signe", "Moller", "Grain is not noise."},
        PersonText{"Arjun", "Mehta", "Maps every lamp between the bridge and the tram stop."},
    };
    return people;
}

}  // namespace app
