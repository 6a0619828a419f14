namespace SatStats;

/// <summary>The catalogue of canonical records. The schema, the import mapping, the help and the tests all read it.</summary>
public static class RecordKinds
{
    public static RecordKind Complaint { get; } = new("complaint", "complaints", new("complaints", "投诉", "投訴"), ["complaint_id"], "received_at",
    [
        Key("complaint_id", "The complaint's own number"), Customer(),
        Time("received_at", "When the complaint came in") with { IsRequired = true },
        Text("channel", "Through which channel it came: hotline, web, app, hall, ..."),
        Text("category", "What it is about"), Text("subcategory", "What it is about, one level down"),
        Text("severity", "major or minor") with { Values = ["major", "minor"] },
        Text("product", "Which product"), Text("region", "Where"), Text("segment", "Which customers"), Text("text", "What the customer said"),
        Time("first_response_at", "When somebody first answered"), Time("resolved_at", "When it was resolved"), Time("closed_at", "When it was closed"),
        Status(), Text("outcome", "How it ended, in the export's own words"),
        YesNo("reopened", "Whether it was opened again after having been resolved"), Number("compensation", "What the customer was given, in money"),
    ]);

    public static RecordKind Ticket { get; } = new("ticket", "tickets", new("tickets", "工单", "工單"), ["ticket_id"], "opened_at",
    [
        Key("ticket_id", "The ticket's own number"), Customer(), Text("complaint_id", "The complaint it works on") with { PointsAt = "complaint" },
        Text("type", "install, move, repair, request, spam_report, ..."), Text("channel", "Through which channel it came"),
        Text("category", "What it is about"), Text("priority", "How urgent"), Text("region", "Where"),
        Text("area_type", "urban or rural") with { Values = ["urban", "rural"] },
        Text("segment", "Which customers"), Text("team", "Which team works on it"), Text("assignee", "Who works on it"),
        Time("opened_at", "When it was opened") with { IsRequired = true },
        Time("first_response_at", "When somebody first answered"), Time("due_at", "When it is due"),
        Time("resolved_at", "When it was resolved"), Time("closed_at", "When it was closed"), Status(),
        YesNo("reopened", "Whether it was opened again after having been resolved"), Whole("transfers", "How often it was passed on"),
        Text("handling", "self_service, remote or on_site") with { Values = ["self_service", "remote", "on_site"] },
        Text("origin", "Who opened it: customer, proactive, speed_test") with { Values = ["customer", "proactive", "speed_test"] },
        Text("dispatch", "automatic or manual") with { Values = ["automatic", "manual"] },
        Number("handling_minutes", "Minutes of work on it"),
        Whole("replies", "Public replies by the service"), Whole("customer_replies", "Messages by the customer after the first"),
        Whole("assignees", "How many people of the service took part"), Whole("closings", "How often it was closed"),
        Time("first_resolved_at", "When it was resolved for the first time, where it was opened again"),
    ]);

    public static RecordKind Visit { get; } = new("visit", "visits", new("visits", "上门服务", "上門服務"), ["visit_id"], "appointment_from",
    [
        Key("visit_id", "The visit's own number"), Customer(), Text("ticket_id", "The ticket it belongs to") with { PointsAt = "ticket" },
        Text("type", "install, move, repair, maintenance, ..."), Text("region", "Where"), Text("team", "Which team"), Text("technician", "Who"),
        Time("appointment_from", "Start of the agreed window") with { IsRequired = true }, Time("appointment_to", "End of the agreed window"),
        Time("arrived_at", "When the technician arrived"), Time("completed_at", "When the work was done"),
        Text("outcome", "completed, failed, no_access, cancelled") with { Values = ["completed", "failed", "no_access", "cancelled"] },
        Number("indoor_minutes", "Minutes inside the home"),
    ]);

    public static RecordKind Survey { get; } = new("survey", "surveys", new("survey answers", "调查答卷", "調查答卷"), ["response_id"], "answered_at",
    [
        Key("response_id", "The answer's own number"), Customer(),
        Text("ticket_id", "The ticket asked about") with { PointsAt = "ticket" }, Text("complaint_id", "The complaint asked about") with { PointsAt = "complaint" },
        Text("touchpoint", "installation, repair, hotline, hall, relationship"), Text("mode", "How it was asked: sms, ivr, app, call, web"),
        Text("region", "Where"), Text("segment", "Which customers"),
        Time("invited_at", "When the customer was asked"), Time("answered_at", "When the customer answered"),
        Number("satisfaction", "The main score, on the scale below"), Number("scale_min", "Lowest score that could be given"), Number("scale_max", "Highest score that could be given"),
        Whole("recommend", "Likelihood to recommend, 0 to 10"), Number("effort", "Customer effort, 1 to 7"),
        Number("item_result", "Score for the result"), Number("item_punctuality", "Score for punctuality"),
        Number("item_professionalism", "Score for professional work"), Number("item_staff", "Score for the staff"),
        YesNo("would_buy_again", "Says they would buy again"), YesNo("had_problem", "Says they had a problem"), YesNo("complained", "Says they complained"),
        YesNo("resolved", "Says it was resolved"), YesNo("resolved_quickly", "Says it was resolved at once"),
        Text("reason", "Reason for the score"), Text("comment", "In their own words"),
        Text("severity", "How grave the problem was: major or minor") with { Values = ["major", "minor"] },
    ]);

    public static RecordKind Purchase { get; } = new("purchase", "purchases", new("purchases", "购买记录", "購買記錄"), ["purchase_id"], "purchased_at",
    [
        Key("purchase_id", "The purchase's own number"), Customer() with { IsRequired = true }, Time("purchased_at", "When it was bought") with { IsRequired = true },
        Text("kind", "new, renewal or upgrade") with { Values = ["new", "renewal", "upgrade"] }, Text("product", "What was bought"), Number("amount", "What was paid"),
    ]);

    public static RecordKind Customers { get; } = new("customer", "customers", new("customers", "客户", "客戶"), ["customer_id"], "joined_at",
    [
        Key("customer_id", "The customer's own number"), Text("region", "Where"),
        Text("area_type", "urban or rural") with { Values = ["urban", "rural"] }, Text("segment", "Which customers"),
        Day("joined_at", "Customer since"), Day("contract_end", "When the contract can be ended"),
    ]);

    public static RecordKind SpeedTest { get; } = new("speed_test", "speed_tests", new("speed tests", "网速测试", "網速測試"), ["test_id"], "tested_at",
    [
        Key("test_id", "The test's own number"), Customer(), Text("region", "Where"), Time("tested_at", "When it was measured") with { IsRequired = true },
        Number("contracted_mbps", "Speed by contract, megabits a second"), Number("measured_mbps", "Speed measured, megabits a second"),
        Time("due_at", "When a slow line must be repaired"), Time("repaired_at", "When the slow line was repaired"), YesNo("compensated", "Whether the customer was compensated"),
    ]);

    public static RecordKind Activity { get; } = new("activity", "activities", new("daily counters", "每日计数", "每日計數"), ["day", "channel", "measure"], "day",
    [
        Day("day", "The day counted") with { IsRequired = true }, Text("channel", "Which channel or system"),
        Text("measure", "What was counted") with { IsRequired = true },
        Number("value", "The count"), Number("numerator", "Where the counter is a share: the part"), Number("denominator", "Where the counter is a share: the whole"),
    ]);

    /// <summary>All kinds, in the order in which people meet them.</summary>
    public static IReadOnlyList<RecordKind> All { get; } = [Complaint, Ticket, Visit, Survey, Purchase, Customers, SpeedTest, Activity];

    /// <summary>The kind with this id or table name; otherwise an error with the nearest valid names.</summary>
    public static RecordKind Named(string name)
    {
        var wanted = name.Trim().ToLowerInvariant().Replace('-', '_');
        return All.FirstOrDefault(k => k.Id == wanted || k.Table == wanted)
            ?? throw SatStatsException.Unknown("kind of record", name, All.Select(k => k.Id));
    }

    private static Field Key(string name, string meaning) => new(name, FieldType.Text, meaning) { IsRequired = true };
    private static Field Text(string name, string meaning) => new(name, FieldType.Text, meaning);
    private static Field Time(string name, string meaning) => new(name, FieldType.Time, meaning);
    private static Field Day(string name, string meaning) => new(name, FieldType.Day, meaning);
    private static Field Number(string name, string meaning) => new(name, FieldType.Number, meaning);
    private static Field Whole(string name, string meaning) => new(name, FieldType.Whole, meaning);
    private static Field YesNo(string name, string meaning) => new(name, FieldType.YesNo, meaning);
    private static Field Customer() => Text("customer_id", "The customer") with { PointsAt = "customer" };

    private static Field Status() => Text("status", "open, pending, resolved, closed, cancelled")
        with
    { Values = ["open", "pending", "resolved", "closed", "cancelled"] };
}
