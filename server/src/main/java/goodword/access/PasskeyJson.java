package goodword.access;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// WebAuthn's JSON, as browsers write and read it. Thread-safe.
final class PasskeyJson {
    private static final int LENGTH_MAX = 20_000;

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return mapper.writeValueAsString(options);
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> attestation(String text) {
        return mapper.readValue(bounded(text), new TypeReference<>() {});
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String text) {
        return mapper.readValue(bounded(text), new TypeReference<>() {});
    }

    /// The challenge that the browser says it answers.
    Bytes challenge(Bytes clientJson) {
        String text = mapper.readTree(clientJson.getBytes()).path("challenge").asString();
        return Bytes.fromBase64(text);
    }

    private static String bounded(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("too long for a credential");
        }
        return text;
    }
}
