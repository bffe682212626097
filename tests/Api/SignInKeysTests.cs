using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Api;
using Tracker.Store;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

public sealed class The_keys_of_sign_ins(PostgresCluster cluster)
{
    [Fact]
    public async Task Are_shared_by_all_hosts_on_a_database()
    {
        await using var first = await TestHost.Start(cluster);
        var seal = Protector(first.Host).Protect("redacteur");

        await using var second = await TrackerHost.Start(first.Settings);

        // In the database, and not in a folder that two hosts on one machine happen to share.
        Assert.Single(second.Services.GetRequiredService<SignInKeys>().Read());
        Assert.Equal("redacteur", Protector(second).Unprotect(seal));
    }

    private static IDataProtector Protector(TrackerHost host) =>
        host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
