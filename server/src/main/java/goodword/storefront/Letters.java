package goodword.storefront;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Renders the templates of people's pages, which escape by where a value stands. Thread-safe.
final class Letters {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private Letters() {}

    static ResponseEntity<byte[]> page(Frame frame, String template, Map<String, ?> params) {
        return page(ResponseEntity.ok(), frame, template, params);
    }

    /// A page that says one thing kindly.
    static ResponseEntity<byte[]> note(int status, Frame frame, Note note) {
        return page(ResponseEntity.status(status), frame, "note", Map.of("note", note));
    }

    /// @param answer with the headers that only this page has
    static ResponseEntity<byte[]> page(
            ResponseEntity.BodyBuilder answer,
            Frame frame,
            String template,
            Map<String, ?> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("frame", frame);
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render("storefront/" + template + ".jte", all, output);
        return answer.contentType(HTML)
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(output.toByteArray());
    }
}
