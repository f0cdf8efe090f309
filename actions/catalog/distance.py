"""Distances on the Earth, fast for many points at once.

A point becomes its place in space on the WGS 84 ellipsoid; the straight line
between two of them, bent to the Earth's mean radius, is within 0.2 % of the
geodesic for any two points of the United States.
"""

from typing import Any

import numpy as np

# WGS 84, NIMA TR8350.2: semi-major axis in metres and flattening.
SEMI_MAJOR_AXIS = 6_378_137.0
FLATTENING = 1 / 298.257223563
METRES_PER_MILE = 1_609.344
AXIS_MILES = SEMI_MAJOR_AXIS / METRES_PER_MILE
SQUARED_ECCENTRICITY = FLATTENING * (2 - FLATTENING)
MEAN_RADIUS_MILES = AXIS_MILES * (1 - FLATTENING / 3)
# The shortest degree of latitude, at the equator.
MILES_PER_DEGREE = 68.7


def points(latitudes: Any, longitudes: Any) -> Any:
    """Places in space (miles, shape n x 3) of points given in degrees."""
    north, east = np.radians(latitudes), np.radians(longitudes)
    normal = AXIS_MILES / np.sqrt(1 - SQUARED_ECCENTRICITY * np.sin(north) ** 2)
    return np.stack(
        [
            normal * np.cos(north) * np.cos(east),
            normal * np.cos(north) * np.sin(east),
            normal * (1 - SQUARED_ECCENTRICITY) * np.sin(north),
        ],
        axis=-1,
    )


def miles_between(first: Any, second: Any) -> Any:
    """Miles along the ground between places in space (`points`)."""
    straight = np.sqrt(((first - second) ** 2).sum(axis=-1))
    half = np.minimum(1.0, straight / (2 * MEAN_RADIUS_MILES))
    return 2 * MEAN_RADIUS_MILES * np.arcsin(half)


def distance_miles(
    latitude: float, longitude: float, other_latitude: float, other_longitude: float
) -> float:
    """Miles along the ground between two points in degrees."""
    first, second = points([latitude, other_latitude], [longitude, other_longitude])
    return float(miles_between(first, second))
