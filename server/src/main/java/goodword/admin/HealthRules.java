package goodword.admin;

import goodword.platform.event.Lag;
import goodword.platform.job.Backlog;
import goodword.shop.Notation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// From which figure on something needs a look, and from which it needs a hand. Pure.
final class HealthRules {
    /// How far the counts of what waits go.
    static final int COUNTED = 10_000;

    private static final Duration DUE_LONG = Duration.ofMinutes(1);
    private static final Duration DUE_TOO_LONG = Duration.ofMinutes(15);
    private static final long FACTS_BEHIND = 2_000;
    private static final long CLICKS_WAITING = 5_000;
    private static final long SLOW_MILLIS = 200;

    private final Notation notation;

    HealthRules(Notation notation) {
        this.notation = notation;
    }

    Check database(long millis) {
        String what = "It answered within %s ms.".formatted(notation.number(Math.max(1, millis)));
        return millis < SLOW_MILLIS
                ? Check.good("Database", what)
                : Check.look(
                        "Database",
                        what,
                        "That is slow. See whether its machine is busy or its disk is full.");
    }

    /// @param now by the clock of the jobs
    Check jobs(List<Backlog> jobs, Instant now) {
        long due = jobs.stream().mapToLong(Backlog::due).sum();
        Optional<Duration> longest =
                jobs.stream()
                        .map(Backlog::oldestDue)
                        .filter(since -> since != null)
                        .map(since -> Duration.between(since, now))
                        .max(Duration::compareTo);
        if (longest.filter(wait -> wait.compareTo(DUE_LONG) > 0).isEmpty()) {
            return Check.good("Jobs", due == 0 ? "Nothing is due." : due(due) + " just now.");
        }
        Duration wait = longest.get();
        String what = "%s, the oldest for %s.".formatted(due(due), span(wait));
        return wait.compareTo(DUE_TOO_LONG) > 0
                ? Check.act(
                        "Jobs",
                        what,
                        "Nobody works them off. Start the server anew; if that does not help, read"
                                + " its log.")
                : Check.look("Jobs", what, "If this grows, start the server anew.");
    }

    /// Jobs that failed are tried again by themselves, later and later.
    Check failures(List<Backlog> jobs) {
        List<Backlog> failing = jobs.stream().filter(one -> one.failing() > 0).toList();
        if (failing.isEmpty()) {
            return Check.good("Failures", "No job failed when it was tried last.");
        }
        String what =
                failing.stream()
                        .map(
                                one ->
                                        "%s of %s"
                                                .formatted(
                                                        notation.number(one.failing()),
                                                        one.name().value()))
                        .collect(Collectors.joining(", "));
        return Check.look(
                "Failures",
                "Failed when they were tried last: " + what + ".",
                "They are tried again by themselves. If they stay, the server's log says why.");
    }

    Check followers(List<Lag> lags) {
        if (lags.isEmpty()) {
            return Check.told("Figures and messages", "Nothing follows the log of events yet.", "");
        }
        String what =
                lags.stream()
                        .map(one -> "%s: %s".formatted(one.follower(), behind(one.facts())))
                        .collect(Collectors.joining(", "));
        long most = lags.stream().mapToLong(Lag::facts).max().orElse(0);
        return most < FACTS_BEHIND
                ? Check.good("Figures and messages", what + ".")
                : Check.look(
                        "Figures and messages",
                        what + ".",
                        "They lag behind what has happened. After an import this passes;"
                                + " if it grows, read the server's log.");
    }

    Check clicksWaiting(long waiting) {
        String what =
                waiting == 0
                        ? "None wait to be counted."
                        : "%s wait to be counted.".formatted(upTo(waiting));
        return waiting < CLICKS_WAITING
                ? Check.good("Clicks", what)
                : Check.look(
                        "Clicks",
                        what,
                        "They are kept and nothing is lost; they are moved every second. If this"
                                + " grows, the jobs stand still.");
    }

    Check links(Machine.Clicks clicks) {
        String what =
                "%s opened since the start."
                        .formatted(plural(clicks.taken(), "link was", "links were"));
        if (clicks.dropped() > 0) {
            return Check.act(
                    "Links",
                    what
                            + " %s lost."
                                    .formatted(
                                            plural(clicks.dropped(), "click was", "clicks were")),
                    "The database was away for so long that the file for waiting clicks was full."
                            + " Give it more room.");
        }
        return clicks.spilled() > 0
                ? Check.told(
                        "Links",
                        what
                                + " %s a while in a file, because the database was away."
                                        .formatted(
                                                plural(
                                                        clicks.spilled(),
                                                        "click waited",
                                                        "clicks waited")),
                        "")
                : Check.good("Links", what);
    }

    static Check mail(Optional<String> way) {
        return way.map(one -> Check.good("Mail", one))
                .orElseGet(
                        () ->
                                Check.told(
                                        "Mail",
                                        "No way to send mail is set.",
                                        "Messages to people wait until there is one"
                                                + " (GOODWORD_SMTP_URL)."));
    }

    /// A time that people can grasp: the largest unit only.
    String span(Duration time) {
        if (time.toDays() > 1) {
            return notation.number(time.toDays()) + " days";
        }
        if (time.toHours() > 1) {
            return notation.number(time.toHours()) + " hours";
        }
        return plural(Math.max(0, time.toMinutes()), "minute", "minutes");
    }

    /// In megabytes of a million bytes.
    String size(long bytes) {
        long megabytes = bytes / 1_000_000;
        return megabytes == 0 ? "less than 1 MB" : notation.number(megabytes) + " MB";
    }

    private String due(long due) {
        return plural(due, "job is due", "jobs are due");
    }

    private String behind(long facts) {
        return facts == 0 ? "up to date" : upTo(facts) + " behind";
    }

    private String upTo(long counted) {
        return (counted >= COUNTED ? "at least " : "") + notation.number(counted);
    }

    private String plural(long count, String one, String many) {
        return notation.number(count) + " " + (count == 1 ? one : many);
    }

    /// How bad it is in all: the worst of the checks, as a tag.
    static String worst(List<Check> checks) {
        List<String> tags = checks.stream().map(Check::tag).toList();
        return tags.contains("bad") ? "bad" : tags.contains("wait") ? "wait" : "good";
    }
}
