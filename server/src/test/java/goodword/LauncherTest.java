package goodword;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.Shell.Ending;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a project of its own, where Maven and Java only write down what they are asked.
final class LauncherTest {
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path folder;

    private Path root;
    private Path source;
    private Shell shell;

    @BeforeEach
    void lay_out_a_project() throws Exception {
        root = Files.createDirectories(folder.resolve("a project")).toRealPath();
        source = Files.createDirectories(root.resolve("server/src/main")).resolve("Main.java");
        Files.writeString(source, "");
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("server/pom.xml"), "");
        Files.createDirectory(root.resolve(".mvn"));
        Files.copy(Shell.project("goodword"), root.resolve("goodword"));
        Files.copy(Shell.project(".mvn/find-jdk.sh"), root.resolve(".mvn/find-jdk.sh"));
        Shell.script(
                root.resolve("mvnw"), "echo \"$@\" >>maven.log; : >server/target/goodword.jar");
        Path java =
                Shell.fakeJava(
                        folder.resolve("java"),
                        "25",
                        """
                        if [ "$1" = -Djarmode=tools ]; then
                            echo "$2 $3" >>"${0%/*}/extract.log"
                            mkdir "$6"
                            : >"$6/goodword.jar"
                        else
                            case $3 in
                            *AOTCacheOutput=*)
                                echo "$@" >>"${0%/*}/rehearse.log"
                                [ -e "${0%/*}/no-memory" ] || : >"${3#*=}" ;;
                            *) echo "$@" ;;
                            esac
                        fi""");
        shell =
                new Shell(
                        Map.of(
                                "PATH",
                                "/usr/bin:/bin",
                                "HOME",
                                folder.toString(),
                                "GOODWORD_JAVA_HOME",
                                java.toString(),
                                "GOODWORD_HEAP",
                                "300m"));
    }

    @Test
    void the_first_run_says_why_it_builds_and_then_starts() throws Exception {
        Ending ending = shell.run(root.resolve("goodword"), "serve", "--data", "two words");

        assertThat(ending.code()).isZero();
        assertThat(ending.output())
                .startsWith(
                        "Building Goodword, because there is no server/target/goodword.jar yet. The first time this downloads about 100 MB and takes about a minute.")
                .endsWith(
                        " done.\n"
                                + "Preparing a faster start, once; this takes some twenty seconds\n"
                                + start("serve --data two words"));
        assertThat(root.resolve("maven.log")).hasContent("-q -B -DskipTests package");
    }

    @Test
    void nothing_is_built_or_extracted_twice_for_the_same_sources() throws Exception {
        shell.run(root.resolve("goodword"), "help");

        assertThat(shell.run(root.resolve("goodword"), "help"))
                .isEqualTo(new Ending(0, start("help")));
        assertThat(root.resolve("maven.log")).content().hasLineCount(1);
        assertThat(folder.resolve("java/bin/extract.log")).content().hasLineCount(1);
    }

    @Test
    void a_changed_source_is_built_and_extracted_again() throws Exception {
        shell.run(root.resolve("goodword"), "help");
        Path jar = root.resolve("server/target/goodword.jar");
        Files.setLastModifiedTime(source.getParent(), FileTime.from(EARLIER));
        Files.setLastModifiedTime(
                source, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusMillis(1)));

        assertThat(shell.run(root.resolve("goodword"), "help").output())
                .startsWith("Building Goodword, because server/src/main/Main.java changed.");
        assertThat(folder.resolve("java/bin/extract.log")).content().hasLineCount(2);
    }

    @Test
    void a_failed_build_shows_its_words_and_starts_nothing() throws Exception {
        Shell.script(root.resolve("mvnw"), "echo 'a semicolon is missing'; exit 1");

        Ending ending = shell.run(root.resolve("goodword"), "help");

        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.output())
                .contains("a semicolon is missing")
                .endsWith(
                        "The build failed; its words are above and in "
                                + root.resolve("server/target/build.log")
                                + ".");
    }

    @Test
    void it_works_from_anywhere_through_symbolic_links() throws Exception {
        shell.run(root.resolve("goodword"), "help");
        Path absolute =
                Files.createSymbolicLink(folder.resolve("absolute"), root.resolve("goodword"));
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));

        assertThat(shell.run(relative, "help"))
                .isEqualTo(shell.run(absolute, "help"))
                .isEqualTo(new Ending(0, start("help")));
    }

    @Test
    void a_rehearsal_that_fails_is_told_once_and_costs_only_time() throws Exception {
        Files.createFile(folder.resolve("java/bin/no-memory"));

        Ending first = shell.run(root.resolve("goodword"), "help");
        Ending second = shell.run(root.resolve("goodword"), "help");

        assertThat(first.output())
                .contains("It did not work out, so starts stay slow; the reason is in ")
                .endsWith(flags("-XX:AOTMode=off", "help"));
        assertThat(second).isEqualTo(new Ending(0, flags("-XX:AOTMode=off", "help")));
        assertThat(folder.resolve("java/bin/rehearse.log")).content().hasLineCount(1);
    }

    @Test
    void without_a_cache_on_request() throws Exception {
        var environment = new HashMap<>(shell.environment());
        environment.put("GOODWORD_AOT", "off");

        String output = new Shell(environment).run(root.resolve("goodword"), "help").output();

        assertThat(output).endsWith(flags("-XX:AOTMode=off", "help"));
        assertThat(folder.resolve("java/bin/rehearse.log")).doesNotExist();
    }

    @Test
    void the_heap_is_a_quarter_of_the_memory_and_at_most_256_mebibytes() throws Exception {
        var environment = new HashMap<>(shell.environment());
        environment.remove("GOODWORD_HEAP");
        shell.run(root.resolve("goodword"), "help");

        String output = new Shell(environment).run(root.resolve("goodword"), "help").output();

        int mebibytes = Integer.parseInt(output.replaceFirst("(?s).*-Xmx(\\d+)m.*", "$1"));
        assertThat(mebibytes).isBetween(1, 256);
        assertThat(output).contains(" -XX:+UseSerialGC ");
    }

    private String start(String arguments) {
        return flags("-XX:AOTCache=" + root.resolve("server/target/app/goodword.aot"), arguments);
    }

    private String flags(String cache, String arguments) {
        return ("-XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
                        + " %s -Xmx300m -jar %s %s")
                .formatted(cache, root.resolve("server/target/app/goodword.jar"), arguments);
    }
}
