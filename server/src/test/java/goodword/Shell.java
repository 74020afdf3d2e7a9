package goodword;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the project's scripts under `sh` in a world of their own, with fake Java installations.
record Shell(Map<String, String> environment) {
    record Ending(int code, String output) {}

    /// Where this build runs: the root of the project.
    static Path project(String name) {
        return Path.of(name).toAbsolutePath();
    }

    /// A Java installation as far as the scripts look: a release file, a compiler, and this `java`.
    static Path fakeJava(Path home, String version, String script) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nOS_NAME=\"Linux\"\n"
                        .formatted(version));
        script(home.resolve("bin/java"), script);
        script(home.resolve("bin/javac"), "exit 1");
        return home;
    }

    static void script(Path file, String content) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Ending run(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ending(process.waitFor(), output.strip());
    }
}
