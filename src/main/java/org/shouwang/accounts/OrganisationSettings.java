package org.shouwang.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An organisation's own sign-in (OpenID Connect); off unless an issuer is named.
 *
 * @param issuer its address, e.g. {@code https://sso.example.org}
 * @param clientId under which it knows this program
 * @param clientSecret empty for a public client
 * @param name as the button on the sign-in page says it
 * @param phoneClaim the claim with the phone number; {@code <claim>_verified} must be true for it to count
 */
@ConfigurationProperties("shouwang.oidc")
record OrganisationSettings(@DefaultValue("") String issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
        @DefaultValue("SSO") String name, @DefaultValue("phone_number") String phoneClaim) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "OrganisationSettings[" + issuer + "]";
    }
}
