package goodword.demoshop;

/// Something that this shop sells.
///
/// @param slug its word in addresses; its picture has the same name
/// @param line what it is, in a few words
/// @param about what one wants to know before buying
public record Gift(String slug, String name, String line, String about, Price price) {
    public String path() {
        return "/gifts/" + slug;
    }

    public String picture() {
        return "/assets/gifts/" + slug + ".svg";
    }

    boolean matches(String word) {
        return (name + " " + line).toLowerCase(java.util.Locale.ROOT).contains(word);
    }
}
