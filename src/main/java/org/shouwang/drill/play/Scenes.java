package org.shouwang.drill.play;

import java.util.Map;

/** The scenes that a drill file can name. A new one is one class, listed here. */
final class Scenes {

    private static final Map<String, Scene> ALL = Map.ofEntries(
            Map.entry("cast", new CastPeople()),
            Map.entry("open-incident", new OpenIncident()),
            Map.entry("change-level", new ChangeLevel()),
            Map.entry("write-down", new WriteDown()),
            Map.entry("draw-zone", new DrawZone()),
            Map.entry("decide", new Decide()),
            Map.entry("order-from-above", new OrderFromAbove()),
            Map.entry("join", new Join()),
            Map.entry("read-notices", new ReadNotices()),
            Map.entry("form-teams", new FormTeams()),
            Map.entry("set-up-posts", new SetUpPosts()),
            Map.entry("fill-seats", new FillSeats()),
            Map.entry("open-shifts", new OpenShifts()),
            Map.entry("give-reasons", new GiveReasons()),
            Map.entry("enter-results", new EnterResults()),
            Map.entry("close-round", new CloseRound()),
            Map.entry("send-notice", new SendNotice()),
            Map.entry("tell-doors", new TellDoors()),
            Map.entry("report-for-duty", new ReportForDuty()),
            Map.entry("show-proofs", new ShowProofs()),
            Map.entry("say-times", new SayTimes()),
            Map.entry("work-units", new WorkUnits()),
            Map.entry("plan-shifts", new PlanShifts()),
            Map.entry("grab", new Grab()),
            Map.entry("cannot-come", new CannotCome()),
            Map.entry("ask-swap", new AskSwap()),
            Map.entry("get-hurt", new GetHurt()),
            Map.entry("certify", new Certify()),
            Map.entry("propose-roster", new ProposeRoster()),
            Map.entry("count-open", new CountOpen()),
            Map.entry("work-elsewhere", new WorkElsewhere()),
            Map.entry("take-charge", new TakeCharge()),
            Map.entry("stand-duty", new StandDuty()),
            Map.entry("duty-over", new DutyOver()),
            Map.entry("plan-round", new PlanRound()),
            Map.entry("sample", new Sample()),
            Map.entry("chase", new Chase()));

    private Scenes() {
    }

    static Scene named(String name) {
        var scene = ALL.get(name);
        if (scene == null) {
            throw new IllegalArgumentException("there is no scene \"" + name + "\"; there are " + ALL.keySet().stream().sorted().toList());
        }
        return scene;
    }
}
