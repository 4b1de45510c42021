using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WebhookInspector.Live;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Storage.Sealing;
using WebhookInspector.Storage.Search;
using WebhookInspector.Storage.Shapes;
using WebhookInspector.Storage.Shares;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage;

public static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindChecked(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindChecked(configuration.GetSection(RetentionOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsCheck>();

        // First in the list, whatever was registered before: hosted services stop in reverse order, and all others may still write while
        // they stop.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, StorageLifetime>());

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LiveFeed>();
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<InspectorDbFactory>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<CapturePressure>();
        services.AddSingleton<SecretProtection>();
        services.AddSingleton<HeaderMasks>();
        services.AddSingleton<RequestWriter>();
        services.AddSingleton<AnswerOutcomes>();
        services.AddSingleton<RequestSearch>();
        services.AddSingleton<SearchIndexState>();
        services.AddSingleton<RequestCounts>();
        services.AddSingleton<SavedSearches>();
        services.AddSingleton<ShareStore>();
        services.AddSingleton<ExportReader>();
        services.AddSingleton<BodyReader>();
        services.AddSingleton<RequestStore>();
        services.AddSingleton<RequestOpener>();
        services.AddSingleton<SealingStore>();
        services.AddSingleton<SearchMerge>();
        services.AddSingleton<RequestRemoval>();
        services.AddSingleton<RequestEditor>();
        services.AddSingleton<EndpointStore>();
        services.AddSingleton<ShapeStore>();
        services.AddSingleton<HoverStore>();
        services.AddSingleton<HoverAccessStore>();
        services.AddSingleton<ReplayStore>();
        services.AddSingleton<ReplayRemoval>();
        services.AddSingleton<TargetStore>();
        services.AddSingleton<ForwardStore>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<InvitationStore>();
        services.AddSingleton<ApiTokenStore>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<SensitiveReads>();
        services.AddSingleton<StorageHealth>();
        services.AddSingleton<DiskReserve>();
        services.AddSingleton<DiskUse>();
        services.AddSingleton<DiskBudget>();
        services.AddSingleton<Retention>();
        services.AddMetrics();
        services.AddSingleton<InspectorMetrics>();
        services.AddSingleton<TallyStore>();
        services.AddSingleton<RefusalLog>();
        services.AddHostedService<RefusalService>();
        services.AddHostedService<RetentionService>();
        services.AddHostedService<SearchIndexer>();
        services.AddKeys();
        return services;
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("WebhookInspector");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<DataDirectory, ILoggerFactory>(
                (keys, directory, loggers) => keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(directory.Keys), loggers)
            );
    }
}
