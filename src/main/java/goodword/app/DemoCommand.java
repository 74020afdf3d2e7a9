package goodword.app;

import java.io.IOException;
import java.util.List;

/// x
final class DemoCommand {
    DemoCommand(Terminal t) {}

    void run(List<String> a) throws IOException {}
}
