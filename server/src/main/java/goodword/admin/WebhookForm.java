package goodword.admin;

import goodword.webhook.EndpointWish;
import goodword.webhook.EventType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What somebody typed of an endpoint.
///
/// @param wish absent when something is wrong
record WebhookForm(@Nullable EndpointWish wish, Form form, Set<String> chosen) {
    static WebhookForm read(MultiValueMap<String, String> typed) {
        Map<String, String> values = new HashMap<>(typed.toSingleValueMap());
        String url = values.getOrDefault("url", "").strip();
        String description = values.getOrDefault("description", "").strip();
        List<String> words = typed.getOrDefault("event", List.of());
        Set<EventType> events = new HashSet<>();
        for (String word : words) {
            EventType.of(word).filter(EventType::isChosen).ifPresent(events::add);
        }
        boolean addresses = values.containsKey("addresses");
        Set<String> chosen = Set.copyOf(words);
        return problem(url, description)
                .map(
                        problem ->
                                new WebhookForm(
                                        null,
                                        new Form(values, Map.of(problem[0], problem[1]), ""),
                                        chosen))
                .orElseGet(
                        () ->
                                new WebhookForm(
                                        new EndpointWish(url, description, events, addresses),
                                        new Form(values, Map.of(), ""),
                                        chosen));
    }

    /// As the form shows an endpoint that there is.
    static WebhookForm of(EndpointWish wish) {
        Map<String, String> values = new HashMap<>();
        values.put("url", wish.url());
        values.put("description", wish.description());
        if (wish.withAddresses()) {
            values.put("addresses", "on");
        }
        Set<String> chosen = new HashSet<>();
        wish.events().forEach(event -> chosen.add(event.word()));
        return new WebhookForm(wish, new Form(values, Map.of(), ""), chosen);
    }

    WebhookForm refused(String field, String why) {
        return new WebhookForm(null, Form.wrong(form.values(), field, why), chosen);
    }

    private static Optional<String[]> problem(String url, String description) {
        if (url.isEmpty() || url.length() > EndpointWish.URL_MAX) {
            return Optional.of(new String[] {"url", "Paste the address that messages go to."});
        }
        boolean kept =
                description.isEmpty()
                        || TermsForm.isName(description)
                                && description.length() <= EndpointWish.DESCRIPTION_MAX;
        return kept
                ? Optional.empty()
                : Optional.of(new String[] {"description", "Write at most 200 characters."});
    }
}
