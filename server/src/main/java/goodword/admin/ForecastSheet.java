package goodword.admin;

import goodword.insight.Assumption;
import goodword.insight.Assumption.Name;
import goodword.insight.Assumptions;
import goodword.insight.Assumptions.Guess;
import goodword.insight.Forecast;
import goodword.insight.Forecast.MonthOutlook;
import goodword.insight.Forecast.Outlook;
import goodword.insight.ForecastStory;
import goodword.insight.ForecastWords;
import goodword.program.Terms;
import goodword.shop.Notation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page of a forecast shows, ready to be read.
///
/// @param form what stands in the fields of the assumptions
/// @param lines empty where there are too few orders to tell
/// @param year what the shop's own orders say
/// @param steps how the figures follow
public record ForecastSheet(
        Form form,
        List<Premise> premises,
        List<ForecastWords.Line> lines,
        List<Month> months,
        List<String> year,
        List<String> steps,
        String warning,
        String tooFew) {
    /// One assumption.
    ///
    /// @param word with which its three fields begin
    /// @param basis how it came to be believed
    /// @param tone of the tag that says so
    public record Premise(String word, String label, String basis, String tone, String why) {}

    /// One month: the middle, and from what to what it may be. Numbers are for the chart.
    public record Month(
            String name,
            String given,
            String givenNumber,
            String givenRange,
            String owed,
            String owedNumber,
            String owedRange) {}

    static ForecastSheet of(Forecast forecast, Terms terms, Typing typing) {
        ForecastWords words = new ForecastWords(typing.notation(), forecast.year().currency());
        ForecastStory story = new ForecastStory(words, terms);
        Outlook outlook = forecast.outlook();
        Assumptions assumptions = forecast.assumptions();
        return new ForecastSheet(
                new Form(values(assumptions, typing.typed()), assumptions.errors(), ""),
                premises(assumptions),
                outlook == null ? List.of() : words.lines(forecast.year(), outlook),
                outlook == null ? List.of() : months(words, outlook),
                story.year(forecast.year()),
                outlook == null ? List.of() : story.steps(forecast.year(), assumptions, outlook),
                outlook == null ? "" : story.warning(outlook),
                outlook == null ? tooFew(forecast, typing.notation()) : "");
    }

    /// What was typed, and how the shop writes.
    record Typing(Map<String, String> typed, Notation notation) {}

    private static String tooFew(Forecast forecast, Notation notation) {
        return ("Too few orders to tell: the last twelve whole months hold %s first orders of new"
                        + " customers, and a forecast takes at least %s. Import your order history,"
                        + " or come back later.")
                .formatted(
                        notation.number(forecast.year().reckoned().orders()),
                        notation.number(Forecast.ORDERS_MIN));
    }

    /// What was typed stays, even if it is wrong; else what is taken.
    private static Map<String, String> values(Assumptions assumptions, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        for (Assumption one : assumptions.byName().values()) {
            put(values, one.name(), Guess.LOW, one.low());
            put(values, one.name(), Guess.MIDDLE, one.middle());
            put(values, one.name(), Guess.HIGH, one.high());
        }
        if (!assumptions.errors().isEmpty()) {
            values.putAll(typed);
        }
        return values;
    }

    private static void put(Map<String, String> values, Name name, Guess guess, BigDecimal number) {
        values.put(Assumptions.field(name, guess), number.stripTrailingZeros().toPlainString());
    }

    private static List<Premise> premises(Assumptions assumptions) {
        List<Premise> premises = new ArrayList<>();
        for (Name name : Name.values()) {
            @Nullable Assumption one = assumptions.byName().get(name);
            premises.add(
                    one == null
                            ? new Premise(
                                    name.word(),
                                    ForecastWords.label(name),
                                    "Not stated",
                                    "",
                                    "Only you know it. With it the page says what is left, too.")
                            : new Premise(
                                    name.word(),
                                    ForecastWords.label(name),
                                    ForecastWords.basis(one.basis()),
                                    switch (one.basis()) {
                                        case ASSUMED -> "wait";
                                        case OWN -> "good";
                                        case TYPED -> "told";
                                    },
                                    one.why()));
        }
        return premises;
    }

    private static List<Month> months(ForecastWords words, Outlook outlook) {
        List<Month> months = new ArrayList<>();
        for (MonthOutlook one : outlook.months()) {
            months.add(
                    new Month(
                            words.month(one.month()),
                            words.amount(one.given().middle()),
                            major(words, one.given().middle()),
                            words.amount(one.given().low())
                                    + " to "
                                    + words.amount(one.given().high()),
                            words.amount(one.liability().middle()),
                            major(words, one.liability().middle()),
                            words.amount(one.liability().low())
                                    + " to "
                                    + words.amount(one.liability().high())));
        }
        return months;
    }

    private static String major(ForecastWords words, BigDecimal minor) {
        return Forecast.money(minor, words.currency()).toMajor();
    }
}
