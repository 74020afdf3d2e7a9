package goodword.admin;

import goodword.platform.money.Money;
import goodword.shop.Notation;
import goodword.shop.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The languages and time zones that a shop chooses from, each with an example.
///
/// @param languages tag to what it is called and how it writes
/// @param zones by part of the world
/// @param now the time in the shop's zone
public record Choices(Map<String, String> languages, Map<String, List<String>> zones, String now) {
    private static final List<String> TAGS =
            List.of(
                    "en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA", "ar-AE",
                    "bg-BG", "cs-CZ", "da-DK", "de-DE", "de-AT", "de-CH", "el-GR", "es-ES", "es-MX",
                    "et-EE", "fi-FI", "fr-FR", "fr-BE", "fr-CA", "fr-CH", "he-IL", "hr-HR", "hu-HU",
                    "id-ID", "it-IT", "ja-JP", "ko-KR", "lt-LT", "lv-LV", "nb-NO", "nl-NL", "nl-BE",
                    "pl-PL", "pt-PT", "pt-BR", "ro-RO", "sk-SK", "sl-SI", "sv-SE", "th-TH", "tr-TR",
                    "uk-UA", "vi-VN", "zh-CN", "zh-TW");
    private static final List<String> PARTS =
            List.of(
                    "Africa",
                    "America",
                    "Asia",
                    "Atlantic",
                    "Australia",
                    "Europe",
                    "Indian",
                    "Pacific");
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 3, 31);

    static Choices of(Shop shop, Instant now) {
        Money price = Money.ofMajor(new BigDecimal("1234.5"), shop.currency());
        Map<String, String> languages = new LinkedHashMap<>();
        String own = shop.notation().locale().toLanguageTag();
        Stream.concat(Stream.of(own), TAGS.stream())
                .distinct()
                .forEach(tag -> languages.put(tag, example(tag, price)));
        return new Choices(languages, zones(shop), shop.notation().time(now));
    }

    private static String example(String tag, Money price) {
        Locale locale = Locale.forLanguageTag(tag);
        Notation notation = new Notation(locale, ZoneId.of("UTC"));
        return "%s: %s, %s"
                .formatted(
                        locale.getDisplayName(Locale.ENGLISH),
                        notation.money(price),
                        notation.day(SOME_DAY));
    }

    private static Map<String, List<String>> zones(Shop shop) {
        Map<String, List<String>> zones = new TreeMap<>();
        zones.put("", new ArrayList<>(List.of("UTC")));
        ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .forEach(
                        zone -> {
                            String part = zone.substring(0, Math.max(0, zone.indexOf('/')));
                            if (PARTS.contains(part)) {
                                zones.computeIfAbsent(part, any -> new ArrayList<>()).add(zone);
                            }
                        });
        String own = shop.notation().zone().getId();
        if (zones.values().stream().noneMatch(known -> known.contains(own))) {
            zones.computeIfAbsent("", any -> new ArrayList<>()).add(own);
        }
        return zones;
    }
}
