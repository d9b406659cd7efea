"""The same pipeline over a large corpus, on a Dask cluster (extra `cluster`)."""

from whence.cluster.coding import LOCAL, cluster_coder

__all__ = ["LOCAL", "cluster_coder"]
