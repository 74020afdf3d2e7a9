package goodword;

import static goodword.Shell.fakeJava;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.Shell.Ending;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdkFinderTest {
    private static final Path FINDER = Shell.project(".mvn/find-jdk.sh");
    private static final String NONE =
            "Goodword needs Java 25 or newer and found none: install a JDK (for example from https://adoptium.net), or set JAVA_HOME to one.";

    @TempDir Path folder;

    private Path installed;
    private final Map<String, String> environment = new HashMap<>();

    /// Nothing of this machine is seen: an own home, an empty PATH, an own folder of installations.
    @BeforeEach
    void leave_this_machine() throws Exception {
        installed = Files.createDirectory(folder.resolve("installed here"));
        environment.put("HOME", folder.toString());
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("GOODWORD_JDK_FOLDER", installed.toString());
    }

    @Test
    void the_smallest_sufficient_installation_is_found() throws Exception {
        fakeJava(installed.resolve("a-27"), "27.0.1", "");
        Path smallest = fakeJava(installed.resolve("b-25"), "25.0.3", "");
        fakeJava(installed.resolve("c-26"), "26-ea", "");
        fakeJava(installed.resolve("d-21"), "21.0.9", "");
        fakeJava(installed.resolve("e-8"), "1.8.0_472", "");

        assertThat(find()).isEqualTo(new Ending(0, smallest.toString()));
    }

    @Test
    void an_explicit_sufficient_choice_wins() throws Exception {
        fakeJava(installed.resolve("25"), "25", "");
        Path newer = fakeJava(folder.resolve("newer"), "27", "");
        Path ours = fakeJava(folder.resolve("ours"), "26", "");

        environment.put("JAVA_HOME", newer.toString());
        assertThat(find()).isEqualTo(new Ending(0, newer.toString()));

        environment.put("GOODWORD_JAVA_HOME", ours.toString());
        assertThat(find()).isEqualTo(new Ending(0, ours.toString()));
    }

    @Test
    void a_java_home_that_is_too_old_or_gone_is_passed_over() throws Exception {
        Path good = fakeJava(installed.resolve("25"), "25.0.3", "");

        environment.put("JAVA_HOME", fakeJava(folder.resolve("old"), "17.0.19", "").toString());
        assertThat(find()).isEqualTo(new Ending(0, good.toString()));

        environment.put("JAVA_HOME", folder.resolve("gone").toString());
        assertThat(find()).isEqualTo(new Ending(0, good.toString()));
    }

    @Test
    void the_compiler_on_the_path_is_followed_home() throws Exception {
        fakeJava(installed.resolve("25"), "25", "");
        Path home = fakeJava(folder.resolve("elsewhere"), "26", "");
        environment.put("PATH", home.resolve("bin").toString());

        assertThat(find()).isEqualTo(new Ending(0, home.toRealPath().toString()));
    }

    @Test
    void a_runtime_without_a_compiler_will_do_to_run_but_not_to_build() throws Exception {
        Path runtime = fakeJava(installed.resolve("jre"), "25", "");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(find()).isEqualTo(new Ending(1, NONE));
        environment.put("JDK_TOOL", "java");
        assertThat(find()).isEqualTo(new Ending(0, runtime.toString()));
    }

    @Test
    void nothing_found_is_said_in_one_sentence() throws Exception {
        fakeJava(installed.resolve("old"), "24.0.2", "");

        assertThat(find()).isEqualTo(new Ending(1, NONE));
    }

    @Test
    void our_own_setting_that_will_not_do_is_said_so() throws Exception {
        fakeJava(installed.resolve("25"), "25", "");
        environment.put("GOODWORD_JAVA_HOME", "/nowhere");

        assertThat(find())
                .isEqualTo(
                        new Ending(
                                1,
                                "GOODWORD_JAVA_HOME is set to /nowhere, which is not a JDK 25 or newer."));
    }

    /// Generating the wrapper anew drops our line; then Maven would run on whatever JAVA_HOME says.
    @Test
    void mvnw_gives_maven_the_jdk_that_the_finder_finds() throws Exception {
        Path good = fakeJava(installed.resolve("25"), "25", "");
        Properties wrapper = new Properties();
        try (var file =
                Files.newInputStream(Shell.project(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(file);
        }
        String url = wrapper.getProperty("distributionUrl");
        Path maven =
                folder.resolve("wrapper/dists/apache-maven-3.9.16")
                        .resolve(Integer.toHexString(url.hashCode()));
        Files.createDirectories(maven.resolve("bin"));
        Shell.script(maven.resolve("bin/mvn"), "echo \"$JAVA_HOME\" \"$@\"");
        environment.put("MAVEN_USER_HOME", folder.toString());
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("GOODWORD_JAVA_HOME", good.toString());
        environment.put("JAVA_HOME", fakeJava(folder.resolve("old"), "17", "").toString());

        assertThat(new Shell(environment).run(Shell.project("mvnw"), "-B", "verify"))
                .isEqualTo(new Ending(0, good + " -B verify"));
        assertThat(wrapper.getProperty("distributionSha256Sum")).hasSize(64);
    }

    private Ending find() throws Exception {
        return new Shell(environment).run("-euc", ". \"$0\"; echo \"$JAVA_HOME\"", FINDER);
    }
}
