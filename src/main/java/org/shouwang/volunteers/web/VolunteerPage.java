package org.shouwang.volunteers.web;

import java.util.List;

import org.shouwang.privacy.Masked;
import org.shouwang.privacy.MaskedValue;
import org.shouwang.volunteers.Proof;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;

/**
 * A volunteer at the desk.
 *
 * @param home empty for somebody from elsewhere
 * @param teams names of those stood in
 */
public record VolunteerPage(Volunteer volunteer, String organisation, String home, List<String> teams, List<Proof> proofs, TimesSaid times) {

    public List<Proof> proofs(Skill skill) {
        return proofs.stream().filter(proof -> proof.skill() == skill).toList();
    }

    public MaskedValue phone() {
        return new MaskedValue("volunteer-phone", volunteer.id().value(), Masked.phone(volunteer.facts().phone().text()));
    }
}
