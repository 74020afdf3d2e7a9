package goodword.app;

import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import java.util.List;
import java.util.Locale;

/// Gives the demo's customers names and mailboxes, for the real ones are not published. The same
/// customer always gets the same; the mailboxes are at domains that RFC 2606 keeps free.
final class InventedNames {
    private static final List<String> GIVEN =
            List.of(
                    "Ada", "Agnes", "Alfie", "Amara", "Anil", "Beatrix", "Bilal", "Bronwen",
                    "Callum", "Carys", "Chidi", "Clara", "Cormac", "Daphne", "Dev", "Edith",
                    "Eilidh", "Elif", "Esme", "Ewan", "Farah", "Felix", "Fiona", "Freya", "George",
                    "Grace", "Gwen", "Hamish", "Harriet", "Hugo", "Imogen", "Iris", "Isla", "Jonah",
                    "Jun", "Kezia", "Kiran", "Laila", "Leo", "Lowri", "Mabel", "Marcus", "Maya",
                    "Milo", "Nadia", "Niamh", "Oscar", "Otis", "Pearl", "Priya", "Ravi", "Rosa",
                    "Rowan", "Rufus", "Sadia", "Samir", "Seren", "Silas", "Tamsin", "Theo", "Una",
                    "Violet", "Wren", "Yusuf");
    private static final List<String> FAMILY =
            List.of(
                    "Abbott",
                    "Adeyemi",
                    "Ahmed",
                    "Ainsley",
                    "Archer",
                    "Atwood",
                    "Banerjee",
                    "Barlow",
                    "Beckett",
                    "Bell",
                    "Birch",
                    "Blake",
                    "Bowen",
                    "Brook",
                    "Byrne",
                    "Calder",
                    "Chen",
                    "Clarke",
                    "Cole",
                    "Craig",
                    "Dale",
                    "Darby",
                    "Doyle",
                    "Drake",
                    "Ellis",
                    "Evans",
                    "Farrow",
                    "Fenn",
                    "Fletcher",
                    "Forbes",
                    "Gale",
                    "Garrick",
                    "Ghosh",
                    "Gill",
                    "Greene",
                    "Hale",
                    "Hart",
                    "Hobbs",
                    "Holt",
                    "Hughes",
                    "Hussain",
                    "Ives",
                    "Jarvis",
                    "Jones",
                    "Kaur",
                    "Keane",
                    "Kemp",
                    "Khan",
                    "Lacey",
                    "Lamb",
                    "Lane",
                    "Lister",
                    "Lloyd",
                    "Lowe",
                    "Malik",
                    "Marsh",
                    "Mensah",
                    "Moss",
                    "Murray",
                    "Nash",
                    "Novak",
                    "Okafor",
                    "Osman",
                    "Page",
                    "Parry",
                    "Patel",
                    "Pike",
                    "Quinn",
                    "Rahman",
                    "Reed",
                    "Rhodes",
                    "Rossi",
                    "Sharma",
                    "Shaw",
                    "Singh",
                    "Sloan",
                    "Stone",
                    "Sutton",
                    "Tate",
                    "Thorne",
                    "Todd",
                    "Vale",
                    "Vaughan",
                    "Wade",
                    "Ward",
                    "Webb",
                    "Whelan",
                    "Winter",
                    "Wood",
                    "Yates");
    private static final List<String> DOMAINS =
            List.of("example.org", "example.com", "example.net");

    private InventedNames() {}

    static CustomerRef of(OrderSnapshot order) {
        CustomerRef known = order.customer();
        String id = String.valueOf(known.externalId());
        int lot = scattered(id);
        String given = pick(GIVEN, lot);
        String family = pick(FAMILY, lot / GIVEN.size());
        String mailbox = (given + "." + family + "." + id).toLowerCase(Locale.ROOT);
        String domain = pick(DOMAINS, lot / GIVEN.size() / FAMILY.size());
        return new CustomerRef(
                known.externalId(),
                mailbox + "@" + domain,
                known.phone(),
                given,
                family,
                known.source());
    }

    private static String pick(List<String> words, int lot) {
        return words.get(lot % words.size());
    }

    /// Neighbouring ids get far-apart numbers (the finishing steps of MurmurHash3).
    private static int scattered(String id) {
        int lot = id.hashCode();
        lot = (lot ^ lot >>> 16) * 0x85EB_CA6B;
        lot = (lot ^ lot >>> 13) * 0xC2B2_AE35;
        return (lot ^ lot >>> 16) & Integer.MAX_VALUE;
    }
}
