package goodword.api;

import java.util.List;

/// The contract laid out to be read by people. Immutable.
public record DocsPage(
        String title, String summary, List<Prose.Paragraph> about, List<Group> groups) {
    /// The operations of one resource.
    public record Group(String name, String anchor, String about, List<Entry> entries) {}

    /// One operation.
    ///
    /// @param codes the stable words of its refusals
    public record Entry(
            String anchor,
            String method,
            String path,
            String summary,
            List<Prose.Paragraph> about,
            String scope,
            List<Row> parameters,
            List<Row> body,
            List<Sample> requests,
            List<Answer> answers,
            List<String> codes) {}

    /// One parameter or field.
    ///
    /// @param path where it stands: `totals.items`
    /// @param note what its values may be, beyond the type
    public record Row(String path, String type, boolean required, String note, String about) {}

    /// Something to copy.
    public record Sample(String title, String text) {}

    /// One answer.
    ///
    /// @param example empty where it has no body
    public record Answer(String status, List<Prose.Paragraph> about, String example) {}
}
