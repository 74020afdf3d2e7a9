package goodword.app;

import goodword.moving.MoveIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `goodword move-in`: a shop that `goodword export` wrote, into an installation that does not have
/// it.
final class MoveInCommand {
    private final Terminal terminal;

    MoveInCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data"));
        Path file = Path.of(options.word(0, "the file"));
        try (Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line)) {
            return switch (MovingRoom.intake(foundation.house()).take(file)) {
                case MoveIn.Refused(String why) -> {
                    terminal.line("goodword: " + why);
                    yield 1;
                }
                case MoveIn.Moved moved -> {
                    long rows = moved.rows().values().stream().mapToLong(Long::longValue).sum();
                    terminal.line("shop %s is here, with %,d rows".formatted(moved.shop(), rows));
                    yield 0;
                }
            };
        }
    }
}
