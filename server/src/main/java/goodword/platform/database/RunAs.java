package goodword.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whose hands the server's programs are in: the words put before each command, and the user who
/// owns the data. The words keep the process id (no fork in between), take the child out of our
/// terminal's Ctrl-C and, where setpriv can, have the kernel interrupt it when Goodword dies.
record RunAs(List<String> prefix, Account owner) {
    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final String LEASH = "--pdeathsig=INT";
    private static final String NO_NEW_PRIVILEGES = "--no-new-privs";

    /// The first way that works here and reaches both the programs and the data folder.
    static RunAs chosen(Path home, Path postgres) throws IOException, InterruptedException {
        Account self = Account.own();
        List<RunAs> ways = self.isRoot() ? waysDownFromRoot(self) : waysOf(self);
        List<String> session =
                Program.works(List.of("setsid", "true")) ? List.of("setsid") : List.of();
        for (RunAs way : ways) {
            RunAs candidate = way.within(session);
            if (candidate.reaches(home, postgres)) {
                return candidate;
            }
        }
        throw refusal(self, home);
    }

    /// The whole command line of a program in these hands.
    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /// Hands over a folder or file with all that lies in it. The top goes last, so that a hand-over
    /// cut short is seen and done again.
    void own(Path top) throws IOException {
        if (!Account.own().isRoot() || isOwn(top)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, "unix:gid", (int) owner.gid(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:uid", (int) owner.uid(), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean isOwn(Path path) throws IOException {
        Object uid = Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        return ((Integer) uid).longValue() == owner.uid();
    }

    private RunAs within(List<String> session) {
        return new RunAs(Stream.concat(session.stream(), prefix.stream()).toList(), owner);
    }

    private boolean reaches(Path home, Path postgres) throws InterruptedException {
        List<String> question = List.of("-x", home.toString(), "-a", "-x", postgres.toString());
        return Program.works(command(Path.of("test"), question));
    }

    private static List<RunAs> waysOf(Account self) {
        return List.of(
                new RunAs(List.of("setpriv", NO_NEW_PRIVILEGES, LEASH, "--"), self),
                new RunAs(List.of(), self));
    }

    /// An unprivileged user comes first. A user namespace without users comes last: it has no
    /// rights of root either, but its files stay root's; it is what reaches a folder that is closed
    /// to others, such as one under /root.
    private static List<RunAs> waysDownFromRoot(Account root) throws IOException {
        List<RunAs> ways = new ArrayList<>();
        Account.unprivileged(PASSWD).ifPresent(account -> ways.addAll(waysDownTo(account)));
        ways.add(
                new RunAs(
                        List.of("unshare", "-U", "setpriv", NO_NEW_PRIVILEGES, LEASH, "--"), root));
        ways.add(new RunAs(List.of("unshare", "-U", "--"), root));
        return ways;
    }

    private static List<RunAs> waysDownTo(Account account) {
        List<String> setpriv =
                List.of(
                        "setpriv",
                        "--reuid=" + account.uid(),
                        "--regid=" + account.gid(),
                        "--clear-groups",
                        NO_NEW_PRIVILEGES,
                        LEASH,
                        "--");
        List<String> chroot =
                List.of("chroot", "--userspec=" + account.uid() + ":" + account.gid(), "/");
        return List.of(new RunAs(setpriv, account), new RunAs(chroot, account));
    }

    private static DatabaseStartFailure refusal(Account self, Path home) throws IOException {
        if (!self.isRoot()) {
            return new DatabaseStartFailure(
                    "PostgreSQL's programs cannot be run by %s; is the disk mounted noexec?"
                            .formatted(self.name()));
        }
        String user = Account.unprivileged(PASSWD).map(Account::name).orElse("nobody");
        for (Path folder = home; folder != null; folder = folder.getParent()) {
            if (isClosed(folder)) {
                return new DatabaseStartFailure(
                        ("PostgreSQL must not run as root, and the user %s may not enter "
                                        + "%s. Choose a data folder outside it with --data or "
                                        + "GOODWORD_DATA, for example "
                                        + "/var/lib/goodword, or open it with: "
                                        + "chmod o+x %s")
                                .formatted(user, folder, folder));
            }
        }
        return new DatabaseStartFailure(
                ("PostgreSQL must not run as root, and no way down to the user %s works "
                                + "here: install setpriv (package util-linux), or start "
                                + "Goodword as an "
                                + "ordinary user.")
                        .formatted(user));
    }

    private static boolean isClosed(Path folder) throws IOException {
        int mode = (Integer) Files.getAttribute(folder, "unix:mode");
        return (mode & 0001) == 0;
    }
}
