package goodword.ledger;

import java.util.UUID;

/// A posting as the books hold it.
public record PostingOnFile(UUID id, Posting posting) {}
