package org.shouwang.registry;

import static org.shouwang.platform.Columns.each;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which household residents belong and as what; who left, came back, was erased, or goes on as somebody else's row. */
@Component
class Whereabouts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Whereabouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To another household, there as what the relations say; who has none there is of unknown relation to its head. */
    void move(Collection<ResidentId> ids, Household to, Map<ResidentId, Relation> relations) {
        var list = List.copyOf(ids);
        try {
            jdbc.sql("""
                            UPDATE registry.resident r SET household_id = :household, door_id = :door, building_id = :building,
                                relation = n.relation, head = n.relation = 'head', relation_words = '', version = version + 1
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:relations AS text[])) AS n (id, relation)
                            WHERE r.area_id = :area AND r.id = n.id""")
                    .param("area", Current.area().value()).param("household", to.id().value()).param("door", to.door().value())
                    .param("building", to.building().value()).param("ids", each(list, id -> id))
                    .param("relations", each(list, id -> Columns.word(relations.getOrDefault(id, Relation.UNKNOWN)))).update();
        } catch (DuplicateKeyException e) {
            throw Residents.secondHead();
        }
    }

    /** Gives residents of one household other relations to its head, all at once. */
    void relate(Map<ResidentId, Relation> relations) {
        var list = List.copyOf(relations.entrySet());
        // In two steps: the index that allows one head looks at each row as it is written.
        jdbc.sql("""
                        UPDATE registry.resident SET head = false, relation = 'unknown'
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND head""")
                .param("area", Current.area().value()).param("ids", each(list, entry -> entry.getKey())).update();
        jdbc.sql("""
                        UPDATE registry.resident r SET relation = n.relation, head = n.relation = 'head', relation_words = '',
                               version = version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:relations AS text[])) AS n (id, relation)
                        WHERE r.area_id = :area AND r.id = n.id""")
                .param("area", Current.area().value()).param("ids", each(list, entry -> entry.getKey()))
                .param("relations", each(list, entry -> Columns.word(entry.getValue()))).update();
    }

    void leave(Collection<ResidentId> ids, LeftHow how, String to) {
        jdbc.sql("""
                        UPDATE registry.resident SET left_at = :at, left_how = :how, left_to = :to, version = version + 1
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND left_at IS NULL""")
                .param("area", Current.area().value()).param("ids", each(List.copyOf(ids), id -> id))
                .param("how", Columns.word(how)).param("to", to).param("at", Columns.at(clock.instant())).update();
    }

    /** Back where they were when they left; without being its head again where there is another one by now. */
    void comeBack(ResidentId id, boolean asHead) {
        jdbc.sql("""
                        UPDATE registry.resident SET left_at = NULL, left_how = NULL, left_to = '', head = head AND :asHead,
                               relation = CASE WHEN head AND NOT :asHead THEN 'unknown' ELSE relation END, version = version + 1
                        WHERE area_id = :area AND id = :id""")
                .param("area", Current.area().value()).param("id", id.value()).param("asHead", asHead).update();
    }

    void erase(ResidentId id) {
        jdbc.sql("DELETE FROM registry.resident WHERE area_id = :area AND id = :id")
                .param("area", Current.area().value()).param("id", id.value()).update();
    }

    void forward(ResidentId gone, ResidentId kept) {
        jdbc.sql("UPDATE registry.forwarding SET kept = :kept WHERE area_id = :area AND kept = :gone")
                .param("area", Current.area().value()).param("gone", gone.value()).param("kept", kept.value()).update();
        jdbc.sql("INSERT INTO registry.forwarding (area_id, gone, kept, at) VALUES (:area, :gone, :kept, :at)")
                .param("area", Current.area().value()).param("gone", gone.value()).param("kept", kept.value())
                .param("at", Columns.at(clock.instant())).update();
    }

    /** Where the id of a merged duplicate leads now; the id itself when it was never merged. */
    ResidentId forwarded(ResidentId id) {
        return jdbc.sql("SELECT kept FROM registry.forwarding WHERE area_id = :area AND gone = :id")
                .param("area", Current.area().value()).param("id", id.value())
                .query(UUID.class).optional().map(ResidentId::new).orElse(id);
    }
}
