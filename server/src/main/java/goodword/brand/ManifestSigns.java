package goodword.brand;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a web app's manifest (<https://www.w3.org/TR/appmanifest/>) says of the brand. Pure.
///
/// @param icons addresses as the manifest writes them
record ManifestSigns(Optional<Colour> accent, List<String> icons) {
    private static final int ICONS_MAX = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What cannot be read says nothing.
    static ManifestSigns of(PageFetch.Got.Body body) {
        try {
            JsonNode manifest = JSON.readTree(body.bytes());
            return new ManifestSigns(
                    Colour.read(manifest.path("theme_color").asString(""))
                            .filter(colour -> !colour.isPaper()),
                    manifest.path("icons")
                            .valueStream()
                            .limit(ICONS_MAX)
                            .map(icon -> icon.path("src").asString(""))
                            .toList());
        } catch (JacksonException unreadable) {
            return new ManifestSigns(Optional.empty(), List.of());
        }
    }
}
