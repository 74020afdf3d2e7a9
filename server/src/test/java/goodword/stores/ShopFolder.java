package goodword.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where a shop is installed: `server/target/stores/<kind>`. Its packages are kept from run to run
/// as long as the list of them is the same; the companion is packed and unpacked each time, as a
/// registry would hand it out.
record ShopFolder(String kind, Path path) {
    static ShopFolder install(String kind, List<String> npmOptions) {
        ShopFolder folder =
                new ShopFolder(kind, Path.of("server/target/stores", kind).toAbsolutePath());
        try {
            folder.copySources();
            folder.installPackages(npmOptions);
            folder.unpackCompanion();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }

    /// What the program of this name wrote since it was started last.
    String said(String name) {
        try {
            return Files.readString(path.resolve(name + ".log"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Runs a command to its end.
    void run(String name, List<String> command) {
        ShopProcess.start(new ShopProcess.Order(name, path, command, Map.of())).awaitEnd();
    }

    private void copySources() throws IOException {
        Files.createDirectories(path);
        Path sources = Path.of("server/src/test/resources/stores", kind);
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        path.resolve(file.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void installPackages(List<String> options) throws IOException {
        Path installed = path.resolve("installed.json");
        String wanted = Files.readString(path.resolve("package.json"));
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            Steps.say("%s: its packages are there from the last run", kind);
            return;
        }
        Steps.say("%s: npm installs its packages", kind);
        List<String> command = new ArrayList<>(List.of("npm", "install", "--no-audit"));
        command.add("--no-fund");
        command.addAll(options);
        run("npm-install", command);
        Files.writeString(installed, wanted);
    }

    private void unpackCompanion() throws IOException {
        Path into = Files.createDirectories(path.resolve("node_modules/@goodword/" + kind));
        String source = Path.of("plugins", kind).toAbsolutePath().toString();
        run("npm-pack", List.of("npm", "pack", "--pack-destination", path.toString(), source));
        run("rm", List.of("rm", "-rf", into.toString()));
        Files.createDirectories(into);
        try (Stream<Path> packed = Files.list(path)) {
            Path archive =
                    packed.filter(file -> file.toString().endsWith(".tgz"))
                            .findFirst()
                            .orElseThrow();
            run(
                    "tar",
                    List.of(
                            "tar",
                            "-xzf",
                            archive.toString(),
                            "-C",
                            into.toString(),
                            "--strip-components=1"));
            Files.delete(archive);
        }
        Steps.say("%s: the companion is packed and unpacked", kind);
    }
}
