package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.standalone.running.Office.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Enters people through every command that has a field for something personal, each time with unmistakable words. */
final class PeopleEntered {
    /** Nobody is called so, and nobody else's file holds it. */
    static final String NAME = "龘靐齉";

    static final String CONTACT = "zq-7734-0199";

    private final OfficeInTime time;
    private final Set<String> fields = new TreeSet<>();

    PeopleEntered(OfficeInTime time) {
        this.time = time;
    }

    /** Those into which something was entered, as {@link PersonalFields} names them. */
    Set<String> fields() {
        return fields;
    }

    private String words(String command, String field) {
        fields.add(command + " " + field);
        return (field.equals("contact") ? CONTACT : NAME) + "第" + fields.size() + "项";
    }

    void all() {
        postHolder();
        reporters();
        merchants();
        honoured();
        households();
    }

    private void postHolder() {
        entered("official", "organisation/create-post", """
                {"postId": "p1", "unitId": "demo", "title": "网格员%s"}""".formatted(PersonalDataTest.PLAIN));
        entered("official", "organisation/appoint-to-post", """
                {"postId": "p1", "holder": "%s"}""".formatted(
                        words("organisation/appoint-to-post", "holder")));
    }

    private void reporters() {
        Casebook book = new Casebook(time);
        String report = "casework/report-case";
        book.done("official", "report-case", """
                "caseId": "{c}", "unitId": "{u}", "source": "HOTLINE", "category": "stalls", "gridCode": "g1",
                "description": "%s", "contact": "%s\"""".formatted(words(report, "description"), words(report, "contact")));
        String snapshot = "casework/report-snapshot";
        Citizen citizen = Citizen.of(time.office());
        Map<String, String> form = new HashMap<>();
        form.put("token", citizen.hidden("/snapshot", "token"));
        form.put("unit", book.here("{u}"));
        form.put("whereabouts", words(snapshot, "whereabouts"));
        form.put("words", words(snapshot, "words"));
        form.put("contact", words(snapshot, "contact"));
        form.put("website", "");
        Answer received = citizen.post("/snapshot", form, null);
        assertThat(received.status()).as(received.body()).isEqualTo(200);
    }

    private void merchants() {
        Awarding round = Awarding.scored(time);
        round.done("official", "flag/announce-shortlist", "\"roundId\": \"{round}\", \"merchantIds\": [\"{u}-best\"]");
        round.done("official", "flag/file-objection", """
                "roundId": "{round}", "objectionId": "o1", "merchantId": "{u}-best", "statement": "%s", %s""".formatted(
                        words("flag/file-objection", "statement"), BlackSteps.handedIn(time.now())));
        BlackSteps black = new BlackSteps(round);
        black.noticedAndPreNoticed("official-{u}", "official-{u}");
        String defence = "flag/submit-defence";
        black.done("official", "submit-defence", """
                %s, "statement": "%s", "contact": "%s\"""".formatted(
                        BlackSteps.handedIn(time.now()), words(defence, "statement"), words(defence, "contact")));
        black.review("approver");
        round.passesTo(black.defenceEnds(), "flag/{black}", "DefenceWindowClosed");
        black.done("approver2", "award-black-flag", "");
        black.done("official", "file-appeal", """
                %s, "appealId": "a1", "statement": "%s\"""".formatted(
                        BlackSteps.handedIn(time.now()), words("flag/file-appeal", "statement")));
    }

    private void honoured() {
        Honouring round = Honouring.ofPersons(time, 3);
        String nomination = "honour/nominate";
        round.done("official", nomination, """
                "roundId": "{round}", "candidate": {"candidateId": "{u}-a", "name": "%s"}, "reason": "%s", "self": false""".formatted(
                        words(nomination, "candidate.name"), words(nomination, "reason")));
        round.done("deputy", "honour/review", Honouring.votes(1, 6, 9));
        round.announced();
        round.done("official", "honour/file-objection", """
                "roundId": "{round}", "objectionId": "o1", "candidateNo": 1, "receivedAt": "%s", "statement": "%s\"""".formatted(
                        round.now(), words("honour/file-objection", "statement")));
        round.done(
                "approver", "honour/resolve-objection", """
                "roundId": "{round}", "objectionId": "o1", "upheld": false, "findings": "%s\"""".formatted(words("honour/resolve-objection", "findings")));
        round.windowPasses();
        round.done("approver", "honour/confer", Honouring.honour(1, "h1"));
        round.done("approver2", "honour/revoke-honour", """
                "honourId": "{u}-h1", "why": "%s\"""".formatted(words("honour/revoke-honour", "why")));
        round.done("approver", "honour/record-past-honour", """
                "honourId": "{u}-past", "unitId": "{u}", "programmeId": "{u}", "period": "2019", "source": "纸质台账",
                "candidate": {"candidateId": "{u}-b", "name": "%s"}""".formatted(
                        words("honour/record-past-honour", "candidate.name")));
    }

    private void households() {
        Honouring round = Honouring.opened(time, "\"candidateKind\": \"HOUSEHOLD\", \"stars\": [\"守法\", \"勤劳\"]");
        String stars = "honour/confer-household-stars";
        round.done("approver", stars, """
                "roundId": "{round}", "households": [{"householdId": "{u}-h1", "name": "%s", "stars": 2}]""".formatted(words(stars, "households.name")));
        round.done("approver2", "honour/take-back-household-stars", """
                "roundId": "{round}", "householdIds": ["{u}-h1"], "why": "%s\"""".formatted(
                        words("honour/take-back-household-stars", "why")));
        String list = "轮次编号,户编号,户名,星数\r\n";
        Importing importing = new Importing(time.office(), "approver");
        String good = list + round.here("{round},{u}-h2," + NAME + "户,2\r\n");
        assertThat(importing.tryOut("household-stars", good).path("bad")).isEmpty();
        assertThat(importing.enter("household-stars", good).path("entered").intValue())
                .isEqualTo(1);
        String bad = list
                + round.here("{round},{u}-h3," + NAME + "户,七\r\n")
                + round.here("{round}," + NAME + ",某户,2\r\n")
                + round.here("{round},{u}-h4," + NAME.repeat(100) + ",2\r\n");
        assertThat(importing.tryOut("household-stars", bad).path("bad")).hasSize(3);
        String alreadyThere = list + round.here("{round},{u}-h2," + NAME + "又一户,1\r\n");
        assertThat(importing.tryOut("household-stars", alreadyThere).path("bad"))
                .hasSize(1);
    }

    /** Each is refused once, or the request withdrawn, before it is approved. */
    void erased(Iterable<String> persons) {
        for (String person : persons) {
            request(person);
            entered("approver", "personal/refuse-erasure", """
                    {"subjectId": "%s", "why": "%s"}""".formatted(
                            person, words("personal/refuse-erasure", "why")));
            request(person);
            entered("approver", "personal/approve-erasure", "{\"subjectId\": \"" + person + "\"}");
        }
    }

    private void request(String person) {
        entered("admin", "personal/request-erasure", """
                {"subjectId": "%s", "ground": "CONSENT_WITHDRAWN", "why": "%s"}""".formatted(person, words("personal/request-erasure", "why")));
    }

    private void entered(String account, String command, String body) {
        Answer answer = time.office().command(account, command, body);
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(201);
    }

    /** What is not to be entered: broken JSON, values that are wrong, what a rule refuses. */
    static Map<String, String> wrong(String path) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        String open = path.contains(".") ? "{\"" + path.substring(0, path.indexOf('.')) + "\": {" : "{";
        String close = path.contains(".") ? "}}" : "}";
        Map<String, String> wrong = new HashMap<>();
        wrong.put("cut off", open + "\"" + field + "\": \"" + NAME);
        wrong.put("unquoted", open + "\"" + field + "\": " + NAME + close);
        wrong.put("a list", open + "\"" + field + "\": [\"" + NAME + "\"]" + close);
        wrong.put("too long", open + "\"" + field + "\": \"" + NAME.repeat(2_000) + "\"" + close);
        wrong.put("with a NUL", open + "\"" + field + "\": \"" + NAME + "\\u0000\"" + close);
        wrong.put(
                "twice", open + "\"" + field + "\": \"" + NAME + "\", \"" + field + "\": \"" + CONTACT + "\"" + close);
        wrong.put("with more behind", open + "\"" + field + "\": \"" + NAME + "\"" + close + NAME);
        wrong.put("and nothing else", open + "\"" + field + "\": \"" + NAME + "\"" + close);
        return wrong;
    }

    static Answer send(Office office, String account, String command, String body) {
        return office.send(office.request("/api/commands/" + command)
                .header("Authorization", Office.basic(account))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"command\":" + body + ",\"occurredAt\":\"" + Instant.EPOCH + "\"}")));
    }
}
