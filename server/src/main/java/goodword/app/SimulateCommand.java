package goodword.app;

import goodword.insight.Assumption;
import goodword.insight.Assumption.Name;
import goodword.insight.Assumptions;
import goodword.insight.Assumptions.Guess;
import goodword.insight.Forecast;
import goodword.insight.Forecast.MonthOutlook;
import goodword.insight.Forecast.Outlook;
import goodword.insight.ForecastStory;
import goodword.insight.ForecastWords;
import goodword.insight.Forecasts.Question;
import goodword.platform.tenancy.ShopId;
import goodword.program.Plan;
import goodword.program.ProgramId;
import goodword.program.Terms;
import goodword.shop.Shop;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `goodword simulate`: what a program would cost and bring, reckoned over the shop's own last
/// year. Prints what the desk's page shows and changes nothing.
final class SimulateCommand {
    private final Terminal terminal;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Set<String> known = new TreeSet<>(Set.of("data", "shop", "program", "arm"));
        for (Name name : Name.values()) {
            known.add(name.word());
        }
        Options options = Options.of(arguments, known);
        ShopId id = new ShopId(id(options, "shop"));
        ProgramId program = new ProgramId(id(options, "program"));
        Map<String, String> typed = guesses(options);
        try (Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line)) {
            print(foundation.house(), new Wish(id, program, options.value("arm")), typed);
        }
    }

    /// What is to be reckoned.
    record Wish(ShopId shop, ProgramId program, Optional<String> arm) {}

    void print(House house, Wish wish, Map<String, String> typed) {
        Shop shop =
                house.shops()
                        .find(wish.shop())
                        .orElseThrow(() -> new UsageException("there is no shop " + wish.shop()));
        Terms terms =
                house.rooms()
                        .database()
                        .inShop(
                                shop.id(),
                                () -> ResourceDoor.planning(house).find(shop.id(), wish.program()))
                        .map(Plan::next)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "there is no program with terms "
                                                        + wish.program()));
        Set<String> arms = new TreeSet<>(terms.offers().keySet());
        String arm = wish.arm().orElse(arms.iterator().next());
        if (!arms.contains(arm)) {
            throw new UsageException("--arm is one of " + arms);
        }
        Forecast forecast = house.edges().forecasts().of(shop, new Question(terms, arm), typed);
        forecast.assumptions()
                .errors()
                .forEach(
                        (field, why) -> {
                            throw new UsageException(field + ": " + why);
                        });
        tell(forecast, new ForecastWords(shop.notation(), shop.currency()), terms);
    }

    private void tell(Forecast forecast, ForecastWords words, Terms terms) {
        ForecastStory story = new ForecastStory(words, terms);
        story.year(forecast.year()).forEach(terminal::line);
        terminal.line("");
        terminal.line("Assumed, as low, middle, high:");
        for (Name name : Name.values()) {
            @Nullable Assumption one = forecast.assumptions().byName().get(name);
            terminal.line(
                    one == null
                            ? "  %-58s not stated".formatted(ForecastWords.label(name))
                            : "  %-58s %s, %s, %s (%s: %s)"
                                    .formatted(
                                            ForecastWords.label(name),
                                            one.low().toPlainString(),
                                            one.middle().toPlainString(),
                                            one.high().toPlainString(),
                                            ForecastWords.basis(one.basis()),
                                            one.why()));
        }
        terminal.line("");
        Outlook outlook = forecast.outlook();
        if (outlook == null) {
            terminal.line(
                    ("Too few orders to tell: %d first orders of new customers, "
                                    + "at least %d are needed.")
                            .formatted(forecast.year().reckoned().orders(), Forecast.ORDERS_MIN));
            return;
        }
        for (ForecastWords.Line line : words.lines(forecast.year(), outlook)) {
            terminal.line(row(line.name(), line.low(), line.middle(), line.high()));
        }
        terminal.line("");
        terminal.line("Given in each month, and owed at its end, in the middle:");
        for (MonthOutlook one : outlook.months()) {
            terminal.line(
                    row(
                            words.month(one.month()),
                            "",
                            words.amount(one.given().middle()),
                            words.amount(one.liability().middle())));
        }
        terminal.line("");
        story.steps(forecast.year(), forecast.assumptions(), outlook).forEach(terminal::line);
        if (!story.warning(outlook).isEmpty()) {
            terminal.line(story.warning(outlook));
        }
    }

    private static String row(String name, String low, String middle, String high) {
        return "  %-48s %14s %14s %14s".formatted(name, low, middle, high);
    }

    /// `--recommend 5,7,9`, or one number for all three.
    private static Map<String, String> guesses(Options options) {
        Map<String, String> guesses = new HashMap<>();
        for (Name name : Name.values()) {
            options.value(name.word())
                    .ifPresent(
                            text -> {
                                String[] parts = text.split(",", -1);
                                if (parts.length != 1 && parts.length != 3) {
                                    throw new UsageException(
                                            "--%s is one number, or low,middle,high"
                                                    .formatted(name.word()));
                                }
                                for (Guess guess : Guess.values()) {
                                    int place = parts.length == 1 ? 0 : guess.ordinal();
                                    guesses.put(Assumptions.field(name, guess), parts[place]);
                                }
                            });
        }
        return guesses;
    }

    private static UUID id(Options options, String name) {
        String text =
                options.value(name)
                        .orElseThrow(() -> new UsageException("--" + name + " is missing"));
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new UsageException("--" + name + " " + text + " is no id");
        }
    }
}
