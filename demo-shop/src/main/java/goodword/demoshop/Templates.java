package goodword.demoshop;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;

/// Renders pages; values are escaped by where they stand. Thread-safe.
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    static Answer page(int status, Scene scene, String template, Map<String, ?> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("scene", scene);
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render("demoshop/" + template + ".jte", all, output);
        return Answer.page(status, output.toByteArray());
    }

    static Answer page(Scene scene, String template, Map<String, ?> params) {
        return page(200, scene, template, params);
    }
}
