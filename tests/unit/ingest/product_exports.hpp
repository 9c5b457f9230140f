#pragma once
#include <string>
#include <vector>

namespace mizan::test {

/// Small exports in the layout of each product, the people invented. Header rows and spellings are those that
/// docs/profiles.md names a public source for.
struct ProductExport {
    std::string profile, what, content;
};

inline const std::string zendesk_view =
    "Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,"
    "Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due "
    "date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,"
    "Replies,First reply time in minutes,First reply time in minutes within business hours,First resolution time in "
    "minutes,First resolution time in minutes within business hours,Full resolution time in minutes,Full resolution "
    "time in minutes within business hours,Agent wait time in minutes,Agent wait time in minutes within business "
    "hours,Requester wait time in minutes,Requester wait time in minutes within business hours,On hold time in "
    "minutes,On hold time in minutes within business hours\n"
    "1,501,Dalia Test,9001,,dalia@example.com,example.com,Dalia Test,Sara Test,Tier 1,Bill,a b,Solved,High,Mail,"
    "Problem,2025-06-01 10:00,2025-06-01 13:00,2025-06-01 10:05,Acme,,2025-06-01 10:05,2025-06-01 "
    "12:10,2,Good,1,1,1,3,15,10,100,90,130,120,5,5,60,60,0,0\n"
    "1,502,Emad Test,9002,,,,Emad Test,-,Tier 1,Chat,,Open,-,Chat,-,2025-06-01 "
    "11:00,,,,,,,,Offered,1,0,0,0,,,,,,,,,,,,\n"
    "1,503,Emad Test,9002,,,,Emad Test,Omar Test,Tier 2,Call,,Closed,Low,Phone call (inbound),Question,2025-06-01 "
    "11:30,,,,,,2025-06-01 11:40,0,Not Offered,1,1,0,1,2,2,10,10,10,10,0,0,0,0,0,0\n"
    "1,504,Emad Test,9002,,,,Emad Test,Omar Test,Tier 2,Gone,,Deleted,Low,Web form,Question,2025-06-01 "
    "11:31,,,,,,,,Not Offered,1,1,0,0,,,,,,,,,,,,\n";

inline const std::string freshdesk_tickets =
    "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last "
    "update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent "
    "interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Association "
    "type,Product,Every response status,Full name,Email,Contact ID\n"
    "71,Refund,Closed,Urgent,Email,Refund,Sara Test,Billing,2025-06-01 09:00:00,2025-06-02 09:00:00,2025-06-01 "
    "15:00:00,2025-06-03 15:00:00,2025-06-03 15:00:00,2025-06-01 09:20:00,00:00:00,00:20:00,06:00:00,2,2,Within "
    "SLA,Within SLA,,Extremely Happy,,,Within SLA,Dalia Test,dalia@example.com,44001\n"
    "72,Late,Resolved,Medium,Phone,Question,Omar Test,Billing,2025-06-01 10:00:00,2025-06-01 12:00:00,2025-06-02 "
    "10:00:00,,2025-06-02 10:00:00,2025-06-01 11:30:00,00:00:00,01:30:00,24:00:00,1,1,SLA Violated,SLA "
    "Violated,,Unhappy,,,,Emad Test,,44002\n"
    "73,New,Open,Low,Portal,,No Agent,No Group,2025-06-01 12:00:00,,,,,,,,,0,1,,,,,,,,Emad Test,,44002\n";

inline const std::string freshservice_tickets =
    "Subject,Type,Status,Urgency,Impact,Priority,Group,Agent,Company,Description,Category,Sub-Category,Item,Source,"
    "Resolution Note,Experience Score,Association type,Requester Location,Requester VIP,Ticket Id,Requester Name,"
    "Requester Email,Created Time,Due by Time,Resolved Time,Closed Time,Last Updated Time,Initial Response Time,Time "
    "Tracked,First Response Time (in Hrs),Resolution Time (in Hrs),Agent interactions,Customer interactions,"
    "Resolution Status,First Response Status,Tags,Survey Result,Approval Status\n"
    "Printer,Incident,Closed,High,Low,High,IT,Sara Test,,x,Hardware,Printer,,Portal,,,,Muscat,No,301,Dalia Test,"
    "dalia@example.com,2025-06-01 08:00:00,,2025-06-01 10:30:00,2025-06-01 11:00:00,,2025-06-01 "
    "08:10:00,,00:10:00,02:30:00,1,1,Within SLA,Within SLA,,Happy,\n"
    "Mail,Service Request,Open,Low,Low,Low,IT,No Agent,,x,Software,,,Email,,,,Muscat,No,302,Emad "
    "Test,emad@example.com,2025-06-01 09:00:00,,,,,,,,,0,1,,,,,\n";

inline const std::string chatwoot_csat =
    "Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the "
    "conversation,Recorded date\n"
    "Sara Test (sara@example.com),5,\"Quick, kind\",Dalia Test,dalia@example.com,,"
    "https://chat.example.com/app/accounts/1/conversations/12,2025-06-01 10:00:00 UTC\n"
    ",2,,Emad Test,,+96890000000,https://chat.example.com/app/accounts/1/conversations/13,2025-06-01 11:00:00 UTC\n"
    "Reporting period 2025-06-01 to 2025-06-30\n";

inline const std::string chatwoot_csat_arabic =
    "اسم الوكيل,التقييم,التعليق على الملاحظات,اسم جهة الاتصال,عنوان البريد الإلكتروني الخاص بجهة الاتصال,رقم هاتف جهة "
    "الاتصال,رابط إلى المحادثة,تاريخ التسجيل\n"
    "سارة تجربة (sara@example.com),4,سريعة,داليا تجربة,dalia@example.com,,"
    "https://chat.example.com/app/accounts/1/conversations/12,2025-06-01 10:00:00 UTC\n"
    "فترة التبليغ 2025-06-01 إلى 2025-06-30\n";

inline const std::string osticket_queue =
    "Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Last "
    "Updated,SLA Due Date,SLA Plan,Due Date,Closed Date,Overdue,Merged,Linked,Answered,Agent Assigned,Team "
    "Assigned,Thread Count,Reopen Count,Attachment Count,Task Count\n"
    "100201,6/21/25 10:05 AM,Key,Dalia Test,dalia@example.com,Emergency,Support,Access,Web,Closed,6/22/25 9:00 "
    "AM,,Default,,6/22/25 9:00 AM,Yes,No,No,Yes,Sara Test,Night,4,2,0,0\n"
    "100202,6/3/25 1:30 PM,Bill,Emad Test,emad@example.com,Low,Support,Billing,Phone,Open,,,Default,,,No,No,No,No,,,1,"
    "0,0,0\n"
    "100203,6/3/25 2:30 PM,Bill,Emad Test,emad@example.com,Normal,Support,Billing,Email,Closed,,,Default,,6/4/25 9:00 "
    "AM,No,Yes,No,No,Omar Test,,1,0,0,0\n";

inline const std::string osticket_queue_arabic =
    "رقم التذكرة,تاريخ الإنشاء,الموضوع,من,من البريد الإلكتروني,الأولوية,القسم,موضوع المساعدة,المصدر,الوضع "
    "الحالي,تاريخ الإغلاق,متأخر,الوكيل المسند,الفريق المسند\n"
    "100204,2025-06-01 10:00:00,مفتاح,داليا تجربة,dalia@example.com,طارئ,الدعم,الدخول,الويب,مغلق,2025-06-01 "
    "12:00:00,لا,سارة تجربة,الليل\n"
    "100205,2025-06-01 10:30:00,قديم,عماد تجربة,,عادي,الدعم,الدخول,الويب,تم الحذف,,لا,,\n";

inline const std::string jira_issues =
    "Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Assignee,Assignee "
    "Id,Reporter,Reporter Id,Created,Updated,Last Viewed,Resolved,Labels,Labels,Custom field (Request Type),Custom "
    "field "
    "(Time to first response),Custom field (Time to resolution),Satisfaction rating,Custom field ([CHART] Date of "
    "First "
    "Response),Status Category\n"
    "Access,HELP-1,10001,Service Request,Done,HELP,High,Done,Sara Test,u1,Dalia Test,u8,25/Feb/26 10:17 PM,26/Feb/26 "
    "2:09 AM,,26/Feb/26 1:00 AM,vpn,home,Get access,0:45,-1:30,4,25/Feb/26 10:32 PM,Done\n"
    "Access,HELP-2,10002,Service Request,Done,HELP,Highest,Duplicate,Sara Test,u1,Dalia Test,u8,25/Feb/26 10:18 PM,,,"
    "25/Feb/26 10:20 PM,,,Get access,,,,,Done\n"
    "Wait,HELP-3,10003,Incident,Waiting for support,HELP,Low,,,,Emad Test,u9,26/Feb/26 8:05 AM,,,,,,Report an "
    "incident,,,,,To Do\n";

inline const std::string genesys_interactions =
    "Full Export Completed,Partial Result Timestamp,Filters,Users - Interacted,Remote,Date,Duration,Direction,ANI,"
    "Queue,First Queue,Wrap-up,Media Type,Conversation ID,Abandoned,Transferred,Transfers,Disconnect Type,Total "
    "Queue,Total Alert,Total Talk,Total Hold,Total ACW,Total Handle\n"
    "YES,,,Sara Test; Omar Test,+96890000001,2025-06-01 10:00:00,300000,Inbound,tel:+96890000001,Care,Care,"
    "Complaint,voice,c-1,NO,YES,1,External,12000,4000,200000,30000,15000,245000\n"
    "YES,,,,+96890000002,2025-06-01 10:05:00,61000,Inbound,tel:+96890000002,Care,Care,,voice,c-2,YES,NO,0,External,"
    "61000,,,,,\n"
    "YES,,,Sara Test,+96890000003,2025-06-01 "
    "10:10:00,90000,Inbound/Outbound,,Care,Care,ININ-WRAP-UP-TIMEOUT,callback,c-3,NO,NO,0,Agent,,,60000,,15000,75000\n";

inline const std::string servicenow_labels =
    "Number,Opened,Short description,Caller,Priority,State,Category,Assignment group,Assigned to,Contact "
    "type,Resolved,Resolved by,Closed,Made SLA,Reassignment count,Reopen count\n"
    "INC0010001,2025-06-01 09:00:00,VPN,Dalia Test,1 - Critical,Closed,Network,Network team,Sara "
    "Test,Phone,2025-06-01 13:00:00,Omar Test,2025-06-08 13:00:00,true,2,1\n"
    "INC0010002,2025-06-01 09:30:00,Mouse,Emad Test,4 - Low,In Progress,Hardware,(empty),(empty),Self-service,,,,true,"
    "0,0\n";

inline const std::string servicenow_names =
    "number,opened_at,caller_id,priority,state,category,assignment_group,assigned_to,contact_type,resolved_at,"
    "resolved_by,closed_at,made_sla,reassignment_count,reopen_count\n"
    "INC0010001,2025-06-01 09:00:00,Dalia Test,1,7,network,Network team,Sara Test,phone,2025-06-01 13:00:00,Omar "
    "Test,2025-06-08 13:00:00,false,2,1\n";

inline const std::string five9_call_log =
    "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,CALL TIME,BILL TIME "
    "(ROUNDED),COST,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,PARK TIME,AFTER CALL WORK "
    "TIME,TRANSFERS,CONFERENCES,HOLDS,ABANDONED,RECORDINGS\n"
    "24381,\"Thu, 27 Nov 2025 14:51:34\",Care,Inbound,sara@example.com,Sara Test,Resolved,8880000001,Dalia "
    "Test,9250000001,00:06:10,00:06:12,0.03,00:00:20,00:00:14,00:00:05,00:04:30,00:00:40,00:00:00,00:00:30,1,0,1,0,\n"
    "24382,\"Thu, 27 Nov 2025 14:55:00\",Care,Inbound,[None],,Abandon,8880000002,,9250000001,00:01:40,00:01:42,0.01,"
    "00:00:20,00:01:20,,00:00:00,00:00:00,00:00:00,00:00:00,,,,1,\n"
    "24383,\"Thu, 27 Nov 2025 14:56:00\",[Deleted],Autodial,[None],,No "
    "Answer,8880000003,,9250000002,00:00:00,00:00:00,0,00:00:00,00:00:00,,00:00:00,00:00:00,00:00:00,00:00:00,,,,,\n";

/// Zammad's workbook without the title above and the zone below it: for whoever saved it as CSV.
inline const std::string zammad_tickets =
    "#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,Time Units Total,Created "
    "At,Updated At,Closed At,Close Escalation At,Close In Min,Close Diff In Min,First Response At,First Response "
    "Escalation At,First Response In Min,First Response Diff In Min,Article Count\n"
    "31001,Bill,closed,3 high,Users,Sara Test,Dalia Test,Acme,email,Customer,,,2025-06-01 10:00:00,2025-06-01 "
    "12:00:00,2025-06-01 12:00:00,,120,-30,2025-06-01 10:10:00,,10,50,4\n"
    "31002,Bill,merged,2 normal,Users,-,Emad Test,,phone,Customer,,,2025-06-01 11:00:00,,,,,,,,,,1\n";

/// A product's export for each profile that reads one.
inline const std::vector<ProductExport>& product_exports() {
    static const std::vector<ProductExport> exports{
        {"zendesk", "a view", zendesk_view},
        {"freshdesk", "tickets", freshdesk_tickets},
        {"freshservice", "tickets", freshservice_tickets},
        {"chatwoot-csat", "ratings", chatwoot_csat},
        {"chatwoot-csat", "ratings in Arabic", chatwoot_csat_arabic},
        {"osticket", "a queue", osticket_queue},
        {"osticket", "a queue in Arabic", osticket_queue_arabic},
        {"jira-service-management", "issues", jira_issues},
        {"genesys-interactions", "interactions", genesys_interactions},
        {"servicenow", "a list by labels", servicenow_labels},
        {"servicenow", "a list by names", servicenow_names},
        {"five9", "a call log", five9_call_log},
        {"zammad", "a ticket report", zammad_tickets},
    };
    return exports;
}

} // namespace mizan::test
