package goodword.app;

import java.io.IOException;
import java.util.List;

/// x
final class ImportCommand {
    ImportCommand(Terminal t) {}

    void run(List<String> a) throws IOException {}
}
