package org.shouwang.registry;

import org.shouwang.platform.words.Written;

/**
 * Facts of the community itself.
 *
 * @param regionCode GB/T 2260 code of its street or county; codes of former years are accepted
 * @param phone of its office
 */
public record CommunityFacts(String regionCode, String street, String address,
        @org.shouwang.privacy.Personal("to call the office") String phone, String note, long version) {

    public CommunityFacts {
        regionCode = Written.line(regionCode, "regionCode", 12);
        if (!regionCode.isEmpty() && !regionCode.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            throw org.shouwang.platform.Problem.invalid("platform.problem.check").at("regionCode", "registry.field.region");
        }
        street = Written.line(street, "street", 60);
        address = Written.line(address, "address", 200);
        phone = Written.line(phone, "phone", 60);
        note = Written.text(note, "note", 1000);
    }
}
