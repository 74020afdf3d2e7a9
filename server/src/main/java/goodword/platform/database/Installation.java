package goodword.platform.database;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// Everything that a start of the server needs to know: where, with which programs, in whose hands.
record Installation(Home home, Binaries binaries, RunAs runAs, ServerLog log) {
    static Installation in(Home home, Consumer<String> progress)
            throws IOException, InterruptedException {
        Binaries binaries = Binaries.unpacked(home, progress);
        RunAs runAs = RunAs.chosen(home.path(), binaries.program("postgres"));
        if (runAs.owner().isRoot()) {
            progress.accept(
                    "Only root may enter %s: PostgreSQL gets a user namespace without rights"
                            .formatted(home.path()));
        }
        return new Installation(home, binaries, runAs, new ServerLog(home.log()));
    }

    List<String> command(String program, List<String> arguments) {
        return runAs.command(binaries.program(program), arguments);
    }
}
