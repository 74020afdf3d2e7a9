package goodword.api;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The API's contract, to be read by programs and by people. It needs no key and says nothing of
/// any shop. Thread-safe.
@RestController
public final class ContractPages {
    private static final CacheControl MINUTES = CacheControl.maxAge(Duration.ofMinutes(5));
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /// Made when somebody first asks, and then kept: nothing in it changes while we run.
    private static final class Held {
        private static final String YAML = Contract.whole().yaml();
        private static final String JSON = Contract.whole().json();
        private static final DocsPage PAGE = DocsLayout.of(Contract.whole());
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<Object> yaml(
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return answer(known, "application/yaml", Held.YAML);
    }

    @GetMapping("/openapi.json")
    ResponseEntity<Object> json(
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return answer(known, "application/json", Held.JSON);
    }

    @GetMapping("/docs/api")
    ResponseEntity<Object> page(
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        StringOutput page = new StringOutput();
        templates.render("api/docs.jte", Held.PAGE, page);
        return answer(known, "text/html;charset=UTF-8", page.toString());
    }

    private static ResponseEntity<Object> answer(@Nullable String known, String type, String text) {
        ResponseEntity<Object> answer =
                Etag.ofText(text)
                        .unlessKnown(known, MINUTES, () -> text.getBytes(StandardCharsets.UTF_8));
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        headers.set("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
