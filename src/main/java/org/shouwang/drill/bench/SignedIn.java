package org.shouwang.drill.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;

/** Somebody who signed in before the measurement: written straight into the database, because signing in is not what is measured. */
record SignedIn(UUID account, String secret) {

    private static final String PROOF = "proof";

    /** So many people with a role in the area. */
    static List<SignedIn> make(Connection owner, UUID area, Role role, int count) throws SQLException {
        var people = new ArrayList<SignedIn>();
        for (int i = 0; i < count; i++) {
            people.add(new SignedIn(Ids.next(), "secret-of-a-made-up-device-" + Ids.next()));
        }
        var accounts = owner.createArrayOf("uuid", people.stream().map(SignedIn::account).toArray());
        try (var insert = owner.prepareStatement("""
                INSERT INTO accounts.account (id, phone, name, name_full, name_initials, name_sort, made_at)
                SELECT a.id, '1990' || lpad((? + a.n)::text, 7, '0'), '人' || a.n, 'ren', 'r', 'ren', now()
                FROM unnest(?) WITH ORDINALITY AS a (id, n)""")) {
            insert.setInt(1, 1_000_000 * role.ordinal());
            insert.setArray(2, accounts);
            insert.execute();
        }
        try (var insert = owner.prepareStatement("""
                INSERT INTO accounts.held_role (id, account_id, area_id, role, given_at)
                SELECT gen_random_uuid(), a.id, ?, ?, now() FROM unnest(?) AS a (id)""")) {
            insert.setObject(1, area);
            insert.setString(2, role.name());
            insert.setArray(3, accounts);
            insert.execute();
        }
        try (var insert = owner.prepareStatement("""
                INSERT INTO accounts.session (secret_hash, id, account_id, device, address, began_at, seen_at, until, remembered)
                SELECT decode(s.hash, 'hex'), gen_random_uuid(), s.account, 'bench', '127.0.0.1', now(), now(), now() + interval '1 day', false
                FROM unnest(?, ?) AS s (hash, account)""")) {
            insert.setArray(1, owner.createArrayOf("text", people.stream().map(SignedIn::hash).toArray()));
            insert.setArray(2, accounts);
            insert.execute();
        }
        return people;
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session, and the proof against forged forms that a program with cookies sends. */
    String headers() {
        return "Cookie: " + SignIns.COOKIE + "=" + secret + "; XSRF-TOKEN=" + PROOF + "\r\nX-XSRF-TOKEN: " + PROOF + "\r\n";
    }
}
