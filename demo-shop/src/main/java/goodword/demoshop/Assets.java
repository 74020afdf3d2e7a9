package goodword.demoshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Style and pictures, from the program itself.
final class Assets {
    private Assets() {}

    /// @param path such as `/assets/shop.css`
    static Optional<Answer> find(String path) {
        String name = path.substring("/assets/".length());
        if (!name.matches("(gifts/)?[a-z-]{1,40}\\.(css|svg)")) {
            return Optional.empty();
        }
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(
                            Answer.file(
                                    name.endsWith(".css")
                                            ? "text/css; charset=utf-8"
                                            : "image/svg+xml",
                                    file.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
