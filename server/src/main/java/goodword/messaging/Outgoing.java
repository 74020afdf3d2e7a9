package goodword.messaging;

/// How mails leave this installation.
public record Outgoing(Postman postman, Sender sender) {
    /// Without a mail server: messages wait, and say why.
    public static final Outgoing UNSET =
            new Outgoing(letter -> new Handover.Later("no_mail_server"), Sender.NOBODY);
}
