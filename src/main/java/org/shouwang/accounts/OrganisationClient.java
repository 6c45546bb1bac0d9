package org.shouwang.accounts;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Talks to the organisation: code flow with PKCE, state and nonce; the token is checked by Spring Security's client. What
 * the organisation offers is read when somebody first needs it, so that its being away never keeps the program from starting.
 */
@Component
@ConditionalOnProperty("shouwang.oidc.issuer")
@EnableConfigurationProperties(OrganisationSettings.class)
class OrganisationClient {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OrganisationSettings settings;
    private final SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
    private final RestTemplate rest;
    private final OidcAuthorizationCodeAuthenticationProvider provider;
    private volatile @Nullable ClientRegistration registration;
    private volatile @Nullable JwtDecoder decoder;

    OrganisationClient(OrganisationSettings settings) {
        this.settings = settings;
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        rest = new RestTemplate(http);
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder().requestFactory(http)
                .configureMessageConverters(them -> them.disableDefaults().addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        var plainUsers = new DefaultOAuth2UserService();
        plainUsers.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(plainUsers);
        provider = new OidcAuthorizationCodeAuthenticationProvider(codes, users);
        provider.setJwtDecoderFactory(this::decoder);
    }

    String name() {
        return settings.name();
    }

    String issuer() {
        return settings.issuer();
    }

    /** Where to send the browser. */
    String wayThere(String state, Identities.Errand errand) {
        return request(state, errand).getAuthorizationRequestUri();
    }

    /**
     * Whom the organisation says it is.
     *
     * @throws Problem {@code accounts.organisation.away} or {@code .refused}
     */
    OidcUser whoCameBack(String state, String code, Identities.Errand errand) {
        var answer = OAuth2AuthorizationResponse.success(code).redirectUri(errand.redirect()).state(state).build();
        try {
            var token = (OAuth2LoginAuthenticationToken) provider.authenticate(new OAuth2LoginAuthenticationToken(registration(),
                    new OAuth2AuthorizationExchange(request(state, errand), answer)));
            return (OidcUser) token.getPrincipal();
        } catch (AuthenticationException e) {
            LOG.warn("The organisation's answer was refused: {}", e.getMessage());
            throw Problem.refused("accounts.organisation.refused");
        }
    }

    /** The phone number that the organisation has verified; null where it says none. */
    @Nullable String verifiedPhone(OidcUser user) {
        return Boolean.TRUE.equals(user.getClaimAsBoolean(settings.phoneClaim() + "_verified")) ? user.getClaimAsString(settings.phoneClaim()) : null;
    }

    private OAuth2AuthorizationRequest request(String state, Identities.Errand errand) {
        var organisation = registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(organisation.getProviderDetails().getAuthorizationUri())
                .clientId(organisation.getClientId()).redirectUri(errand.redirect()).scopes(organisation.getScopes()).state(state)
                .attributes(kept -> kept.putAll(Map.of(OidcParameterNames.NONCE, errand.nonce(), PkceParameterNames.CODE_VERIFIER, errand.codeVerifier())))
                .additionalParameters(Map.of(OidcParameterNames.NONCE, hashed(errand.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, hashed(errand.codeVerifier()), PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    private ClientRegistration registration() {
        var known = registration;
        if (known == null) {
            try {
                var offered = RestClient.builder().requestFactory(http).build().get()
                        .uri(URI.create(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                        .retrieve().body(new ParameterizedTypeReference<Map<String, Object>>() { });
                known = ClientRegistrations.fromOidcConfiguration(offered).registrationId("organisation").clientId(settings.clientId())
                        .clientSecret(settings.clientSecret().isEmpty() ? null : settings.clientSecret())
                        .clientAuthenticationMethod(settings.clientSecret().isEmpty() ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .scope(List.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.PHONE)).build();
                registration = known;
            } catch (RestClientException | IllegalArgumentException e) {
                LOG.warn("The organisation's sign-in does not answer: {}", e.getMessage());
                throw Problem.of(Problem.Kind.UNAVAILABLE, "accounts.organisation.away");
            }
        }
        return known;
    }

    private JwtDecoder decoder(ClientRegistration organisation) {
        var known = decoder;
        if (known == null) {
            var made = NimbusJwtDecoder.withJwkSetUri(organisation.getProviderDetails().getJwkSetUri())
                    .jwsAlgorithms(them -> them.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                    .restOperations(rest).build();
            made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(organisation)));
            made.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            known = made;
            decoder = known;
        }
        return known;
    }

    private static String hashed(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(secret));
    }
}
