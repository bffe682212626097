using Microsoft.Extensions.DependencyInjection;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Projections.Dossiers;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Catalogue;

public sealed class Starting_with_the_catalogue(PostgresCluster cluster)
{
    [Fact]
    public async Task Brings_it_in_once()
    {
        await using var first = await TestHost.Start(cluster, catalogue: true);
        var brought = View(first.Host);
        await using var second = await TrackerHost.Start(first.Settings);

        Assert.Equal("Wet op de politieke partijen", brought.Dossiers["wpp"].Description.Title);
        Assert.Equal(brought.Position, View(second).Position);
    }

    [Fact]
    public async Task Is_left_out_when_it_is_not_wanted()
    {
        await using var host = await TestHost.Start(cluster, catalogue: false);

        Assert.Empty(View(host.Host).Dossiers);
    }

    private static TrackerView View(TrackerHost host) => host.Services.GetRequiredService<Node>().View;
}
