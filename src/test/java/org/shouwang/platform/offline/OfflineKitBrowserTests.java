package org.shouwang.platform.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.TestAreas;
import org.shouwang.TestDatabase;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.browser.Phone;
import org.shouwang.browser.Visitor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.shouwang.platform.tls.TestConnections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;

/** The kit as a page uses it, on a phone that loses its network. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"shouwang.tls.port=0", "shouwang.tls.names=" + Phone.SERVER})
@ContextConfiguration(initializers = TestDatabase.class)
class OfflineKitBrowserTests {

    private static final String PIN = "274951";
    /** What a page's script does at its beginning; {@code window.work} is then what it works with. */
    private static final String OPEN = """
            async () => {
              const kit = document.querySelector('script[type=module]').src;
              window.work = await (await import(kit)).open({ describe: entry => 'stroke ' + entry.body.n });
            }""";

    @Autowired Areas areas;
    @Autowired AccountsFixtures people;
    @Autowired TestConnections connections;
    @TempDir Path folder;
    Area area;
    Account lead;
    Phone phone;
    Page page;

    @BeforeEach
    void aPhone() throws Exception {
        Tallies.table();
        area = TestAreas.newCommunity(areas);
        lead = people.person(area.id(), Role.COORDINATOR);
        Tallies.owner().sql("UPDATE accounts.held_role SET given_at = now() - interval '1 day' WHERE account_id = ?").param(lead.id().value()).update();
        phone = phone();
        page = phone.tab();
    }

    private Phone phone() throws Exception {
        var address = connections.address(Phone.SERVER);
        return new Phone(connections.authority(), address, new Cookie(SignIns.COOKIE, people.signedIn(lead)).setUrl(address),
                new Cookie("lang", "en").setUrl(address));
    }

    @AfterEach
    void leave() {
        phone.close();
    }

    private void open(Page page) {
        page.navigate("/a/" + area.code() + "/test-tally");
        page.evaluate("() => { window.opening = (" + OPEN + ")(); }");
    }

    private void bind(Page page) {
        open(page);
        page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true)).fill(PIN);
        page.getByLabel("The same again").fill(PIN);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bind")).click();
        page.evaluate("() => window.opening");
        assertThat(page.locator("#work")).isVisible();
    }

    private void unlock(Page page, String pin) {
        page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true)).fill(pin);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open")).click();
    }

    private void write(Page page, int from, int to) {
        page.evaluate("async ([from, to]) => { for (let n = from; n <= to; n++) await window.work.add('test.tally', { n }); }", List.of(from, to));
    }

    private void allTaken(long strokes) {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(Tallies.count(area.id().value())).isEqualTo(Map.of("strokes", strokes, "entries", strokes)));
    }

    @Test
    void whatIsWrittenWithoutNetworkIsKeptThroughAReloadAndSentOnceWhenItIsBack() {
        bind(page);
        write(page, 1, 3);
        allTaken(3);
        phone.network(false);
        write(page, 4, 60);
        assertThat(page.locator("#device-status")).containsText("Kept here, will be sent by themselves: 57");
        open(page);
        assertThat(page.getByText("Kept on this phone and not yet sent: 57")).isVisible();
        unlock(page, PIN);
        page.evaluate("() => window.opening");
        write(page, 61, 70);
        assertThat(page.locator("#device-status")).containsText("67");
        phone.network(true);
        allTaken(70);
        assertThat(page.locator("#device-status")).containsText("Everything sent");
        assertThat(Tallies.owner().sql("SELECT sequence FROM tally.stroke WHERE area = ? ORDER BY sequence").param(area.id().value())
                .query(Long.class).list()).containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, 70).boxed().toList());
        assertThat(phone.complaints()).isEmpty();
    }

    @Test
    void nothingOnThePhoneCanBeReadWithoutThePinAndWhoGuessesWaits() {
        bind(page);
        phone.network(false);
        page.evaluate("async () => { await window.work.put('list', { name: 'somebody' }); await window.work.add('test.tally', { n: 'somebody' }); }");
        assertThat((String) page.evaluate("""
                async () => {
                  const db = await new Promise(done => { indexedDB.open('shouwang').onsuccess = event => done(event.target.result); });
                  const all = [];
                  for (const store of ['device', 'records', 'outbox']) {
                    const rows = await new Promise(done => { db.transaction(store).objectStore(store).getAll().onsuccess = event => done(event.target.result); });
                    all.push(JSON.stringify(rows, (key, value) => value instanceof ArrayBuffer || value instanceof Uint8Array
                      ? new TextDecoder('latin1').decode(value) : value));
                  }
                  return all.join(' ');
                }""")).contains("test.tally").doesNotContain("somebody");
        open(page);
        for (int tries = 1; tries <= 5; tries++) {
            unlock(page, "111222");
            assertThat(page.getByText(tries < 5 ? "That is not the PIN." : "Too many wrong tries")).isVisible();
            assertThat(page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true))).isEmpty();
        }
        unlock(page, PIN);
        assertThat(page.getByText("Too many wrong tries")).isVisible();
        assertThat(page.locator("#work")).isHidden();
    }

    @Test
    void whoForgotThePinChoosesAnotherOneWhileSignedInAndLosesNothing() {
        bind(page);
        phone.network(false);
        write(page, 1, 5);
        open(page);
        page.getByText("I forgot the PIN").click();
        phone.network(true);
        page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true)).fill("860135");
        page.getByLabel("The same again").fill("860135");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the PIN")).click();
        page.evaluate("() => window.opening");
        allTaken(5);
        open(page);
        unlock(page, "860135");
        page.evaluate("() => window.opening");
    }

    @Test
    void thePageGoesOnAndSendsAfterTheSignInHasEnded() {
        bind(page);
        phone.network(false);
        write(page, 1, 2);
        phone.signOut();
        phone.network(true);
        open(page);
        unlock(page, PIN);
        page.evaluate("() => window.opening");
        allTaken(2);
    }

    @Test
    void whatADeadPhoneKeptIsBroughtInByAnotherOneAndCountsOnce() throws Exception {
        bind(page);
        phone.network(false);
        write(page, 1, 4);
        page.getByText("Unsent 4").click();
        assertThat(Visitor.barriers(page)).isEmpty();
        var download = page.waitForDownload(() -> page.getByText("Save what is not sent as a file").click());
        var file = folder.resolve("unsent.json");
        download.saveAs(file);
        assertThat(Files.readString(file)).doesNotContain("\"n\":");
        try (var other = phone()) {
            var tab = other.tab();
            bind(tab);
            write(tab, 1, 1);
            tab.locator("#device-open").click();
            tab.getByText("Bring in from a file").click();
            tab.getByLabel("File").setInputFiles(file);
            tab.getByLabel("PIN of that phone").fill(PIN);
            tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring in")).click();
            allTaken(5);
        }
        phone.network(true);
        assertThat(page.locator("#device-status")).containsText("Everything sent");
        allTaken(5);
        assertThat(Tallies.owner().sql("SELECT count(DISTINCT device_id) FROM platform.offline_entry WHERE area_id = ?").param(area.id().value())
                .query(Long.class).single()).as("each entry is its own phone's").isEqualTo(2);
    }

    @Test
    void idsOfOneDeviceNeverRunBackwardsHoweverFastTheyAreMade() {
        bind(page);
        @SuppressWarnings("unchecked")
        var ids = (List<String>) page.evaluate("""
                async () => {
                  const kit = document.querySelector('script[type=module]').src;
                  const { nextId } = await import(kit.replace('kit.js', 'ids.js'));
                  return Array.from({ length: 20000 }, () => nextId());
                }""");
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void whatWasNotTakenStaysUntilSomebodyHasSeenWhy() {
        bind(page);
        page.evaluate("async () => { await window.work.add('test.tally', { n: 7, what: 'refused' }); }");
        page.getByText("To see 1").click();
        assertThat(page.getByText("stroke 7")).isVisible();
        assertThat(page.getByText("At most 7 entries at a time")).isVisible();
        page.getByText("Seen, delete it here").click();
        assertThat(page.getByText("stroke 7")).hasCount(0);
    }

    @Test
    void theWorkClosesButNothingUnsentIsForgotten() {
        bind(page);
        page.evaluate("async () => { await window.work.put('list', [1]); }");
        phone.network(false);
        write(page, 1, 2);
        page.evaluate("async () => { await window.work.close(); }");
        assertThat(page.evaluate("async () => [(await window.work.get('list')) ?? null, (await window.work.entries()).length]")).isEqualTo(
                java.util.Arrays.asList(null, 2));
        phone.network(true);
        allTaken(2);
        page.waitForFunction("""
                async () => (await new Promise(done => { indexedDB.open('shouwang').onsuccess = event =>
                  event.target.result.transaction('device').objectStore('device').count().onsuccess = count => done(count.target.result); })) === 0""");
    }

    @Test
    void withoutNetworkOtherPagesSayWhichOnesGoOn() {
        bind(page);
        page.navigate("/a/" + area.code() + "/people");
        phone.network(false);
        page.navigate("/a/" + area.code() + "/people");
        assertThat(page.getByText("There is no network")).isVisible();
        page.getByText("Tally").click();
        assertThat(page.locator("#device-gate")).isAttached();
        assertThat((List<?>) page.evaluate("async () => (await (await caches.open('pages')).keys()).map(request => new URL(request.url).pathname)"))
                .extracting(Object::toString).containsExactlyInAnyOrder("/no-network", "/a/" + area.code() + "/test-tally");
    }
}
